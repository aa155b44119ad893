/**
 * What asks another server, because the user named it: comparing a release with a running server, and sending one to
 * another store. Only the command line uses it; nothing else in the server opens a connection.
 */
@NullMarked
package org.migov.server.cli.remote;

import org.jspecify.annotations.NullMarked;
