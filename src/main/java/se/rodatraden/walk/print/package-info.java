/// What a walk puts on paper: the poster.
@NullMarked
package se.rodatraden.walk.print;

import org.jspecify.annotations.NullMarked;
