/// The map, for officials' views of every module.
@NamedInterface("ui")
@NullMarked
package se.rodatraden.place.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
