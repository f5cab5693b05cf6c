/// What everyone may read: public pages and open data.
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
package se.rodatraden.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
