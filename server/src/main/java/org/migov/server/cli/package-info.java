/**
 * The command line: one class a command, and the only package that knows both loader and server.
 *
 * <p>Exit codes are {@link org.migov.server.cli.Exit}. Results go to standard output, progress and messages to standard
 * error, so that output can be piped.
 */
@NullMarked
package org.migov.server.cli;

import org.jspecify.annotations.NullMarked;
