/// Safety walks: stops and what was observed on the way.
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared :: print",
      "shared :: ui",
      "identity",
      "place",
      "place :: ui"
    })
@NullMarked
package se.rodatraden.walk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
