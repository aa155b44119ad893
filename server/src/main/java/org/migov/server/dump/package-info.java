/**
 * Files to download: the dumps of the release in force, whole or in ranges, and its description in VoID.
 *
 * <p>Entry: {@link org.migov.server.dump.DumpPage}, {@link org.migov.server.dump.DescriptionRoutes}. Only what the manifest of
 * the release names is served.
 */
@NullMarked
package org.migov.server.dump;

import org.jspecify.annotations.NullMarked;
