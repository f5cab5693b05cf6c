/// Public pages, and the same facts as open data.
@NullMarked
package se.rodatraden.publication.web;

import org.jspecify.annotations.NullMarked;
