/// What a round says: counts and shares by question and area, with disclosure control.
@ApplicationModule(
    allowedDependencies = {"shared", "identity", "place", "place :: ui", "survey", "survey :: ui"})
@NullMarked
package se.rodatraden.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
