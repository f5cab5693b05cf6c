/// Sources beside surveys and walks: statistics, measurements, staff and citizen dialogue.
@ApplicationModule(allowedDependencies = {"shared", "identity", "place"})
@NullMarked
package se.rodatraden.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
