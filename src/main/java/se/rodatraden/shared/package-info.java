/// What every module may use: ids, texts in several languages, errors, the clock, how the database
/// is reached, and the [se.rodatraden.shared.Citable] port.
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package se.rodatraden.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
