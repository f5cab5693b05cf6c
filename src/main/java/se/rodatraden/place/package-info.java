/// Municipalities, local police areas, areas and named places.
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package se.rodatraden.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
