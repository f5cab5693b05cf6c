/// The walk API and the page that participants note on.
@NullMarked
package se.rodatraden.walk.web;

import org.jspecify.annotations.NullMarked;
