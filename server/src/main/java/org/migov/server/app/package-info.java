/**
 * The server as a whole: its settings, its parts put together, start and stop.
 *
 * <p>Entry: {@link org.migov.server.app.MigovServer}. Used by the command line and by tests.
 */
@NullMarked
package org.migov.server.app;

import org.jspecify.annotations.NullMarked;
