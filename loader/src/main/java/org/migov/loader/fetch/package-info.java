/**
 * Downloads pages and exports of official sources, politely and only when asked: entry {@link
 * org.migov.loader.fetch.Fetch}.
 *
 * <p>The only package that opens a connection; nothing but the command {@code migov fetch} may use it, which tests of
 * the architecture hold.
 */
@NullMarked
package org.migov.loader.fetch;

import org.jspecify.annotations.NullMarked;
