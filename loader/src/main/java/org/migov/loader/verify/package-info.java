/**
 * Holds a release against its manifest: files, dumps, database. {@link org.migov.loader.verify.Verification} is the way
 * in; {@link org.migov.loader.verify.GraphDigests} serves whoever gets statements from elsewhere.
 */
@NullMarked
package org.migov.loader.verify;

import org.jspecify.annotations.NullMarked;
