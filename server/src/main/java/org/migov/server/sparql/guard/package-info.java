/**
 * Running a query that may be anything at all: within a time, within memory, reading nothing but the release.
 *
 * <p>Jena's own time limit is not looked at in many places: while hash tables are built, within a regular expression,
 * along a property path. Here each row that is passed on, each statement that is read and each character that a regular
 * expression looks at goes past a {@link org.migov.server.sparql.guard.Deadline}; strings and numbers that are made may
 * not grow beyond a size. Nothing of this touches Jena's global settings. Threads are never interrupted: that would
 * close the files of the database.
 *
 * <p>Entry: {@link org.migov.server.sparql.guard.GuardedQuery}. Used by {@code server.sparql} and {@code server.gsp};
 * {@code migov query} takes its joins from {@link org.migov.server.sparql.guard.JoinExecutor}.
 */
@NullMarked
package org.migov.server.sparql.guard;

import org.jspecify.annotations.NullMarked;
