package org.migov.loader;

import org.migov.loader.check.Report;

/** What a check came to. */
public record CheckResult(Outcome outcome, Report report) {}
