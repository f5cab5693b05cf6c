/// Pictures that strangers send, made harmless: read within bounds, drawn anew, and nothing else of
/// them kept. Knows of no walk and no database.
@NullMarked
package se.rodatraden.walk.image;

import org.jspecify.annotations.NullMarked;
