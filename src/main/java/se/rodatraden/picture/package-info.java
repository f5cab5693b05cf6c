/// The weighed picture of the situation (lägesbild): problems, their evidence, and its adoption.
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared :: ui",
      "identity",
      "place",
      "place :: ui",
      "survey",
      "analysis",
      "walk",
      "source"
    })
@NullMarked
package se.rodatraden.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
