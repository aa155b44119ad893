/**
 * Atom feeds (RFC 4287) of what changed from release to release. {@link org.migov.server.feeds.FeedRoutes} serves them;
 * {@link org.migov.server.feeds.AtomFeed} writes any feed.
 */
@NullMarked
package org.migov.server.feeds;

import org.jspecify.annotations.NullMarked;
