/**
 * What every address of the server has in common: negotiation, conditional requests, errors, cross-origin reading.
 *
 * <p>Pages implement {@link org.migov.server.http.Routes} and throw {@link org.migov.server.http.HttpProblem}. Depends on
 * nothing else of the server; every package of the server may use it.
 */
@NullMarked
package org.migov.server.http;

import org.jspecify.annotations.NullMarked;
