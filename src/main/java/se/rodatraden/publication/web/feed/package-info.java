/// News, calendar and catalogue of what a municipality publishes, for readers of feeds and for data
/// portals.
@NullMarked
package se.rodatraden.publication.web.feed;

import org.jspecify.annotations.NullMarked;
