/**
 * The pages put together. Entry: {@link org.migov.server.site.StandardSite}; used by the command line and by tests.
 */
@NullMarked
package org.migov.server.site;

import org.jspecify.annotations.NullMarked;
