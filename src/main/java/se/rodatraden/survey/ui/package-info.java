/// Officials' views in which surveys are written, and the way to them for other modules.
@NamedInterface("ui")
@NullMarked
package se.rodatraden.survey.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
