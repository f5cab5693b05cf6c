/// What everyone may read: public pages and open data.
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "shared :: print",
      "identity",
      "place",
      "survey",
      "analysis",
      "walk",
      "walk :: protocol",
      "source",
      "picture",
      "promise"
    })
@NullMarked
package se.rodatraden.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
