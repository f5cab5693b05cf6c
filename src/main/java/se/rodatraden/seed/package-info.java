/// Loads what the project brings along: the municipalities that take part from the start, with
/// their pictures, agreements and promises, from `seeds/municipalities/`.
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "identity",
      "place",
      "survey",
      "analysis",
      "walk",
      "source",
      "picture",
      "promise"
    })
@NullMarked
package se.rodatraden.seed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
