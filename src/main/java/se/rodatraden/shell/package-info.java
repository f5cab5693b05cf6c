/// Layout, home, security chains, texts and error pages.
@ApplicationModule(allowedDependencies = {"shared", "shared :: ui", "identity", "place"})
@NullMarked
package se.rodatraden.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
