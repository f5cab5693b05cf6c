/// The facts of the public pages as open data, for programs.
@NullMarked
package se.rodatraden.publication.web.api;

import org.jspecify.annotations.NullMarked;
