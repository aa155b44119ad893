/**
 * Pages for people: what every page shares ({@link org.migov.server.page.Shell}, {@link org.migov.server.page.Words},
 * {@link org.migov.server.page.PageWriter}) and one class with one template for each page.
 *
 * <p>Pages work without JavaScript and in three languages. Templates lie in {@code src/main/jte} and are compiled with
 * the code; what a template gets is a record of this package.
 */
@NullMarked
package org.migov.server.page;

import org.jspecify.annotations.NullMarked;
