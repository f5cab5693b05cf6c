/// People, the roles they hold in each municipality, sign-in, and the trail of what they did.
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package se.rodatraden.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
