/** The W3C suites for the protocols that the server speaks, run against a real server. */
@NullMarked
package org.migov.server.conformance;

import org.jspecify.annotations.NullMarked;
