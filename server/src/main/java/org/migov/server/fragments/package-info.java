/**
 * Triple Pattern Fragments: {@code /fragments?subject=&predicate=&object=&page=}, so that clients which do the joins
 * themselves need no query engine here.
 *
 * @see <a href="https://linkeddatafragments.org/specification/triple-pattern-fragments/">Triple Pattern Fragments</a>
 */
@NullMarked
package org.migov.server.fragments;

import org.jspecify.annotations.NullMarked;
