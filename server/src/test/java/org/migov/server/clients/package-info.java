/** Clients that people use, unchanged, against a real server. */
@NullMarked
package org.migov.server.clients;

import org.jspecify.annotations.NullMarked;
