/// What everything on paper is made with: accessible PDF, square codes, and words set in the
/// direction of their language.
@NamedInterface("print")
@NullMarked
package se.rodatraden.shared.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
