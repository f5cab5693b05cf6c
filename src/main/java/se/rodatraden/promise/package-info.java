/// Agreements, goals, promises, activities and the efforts counted against them.
@ApplicationModule(
    allowedDependencies = {"shared", "shared :: ui", "identity", "place", "walk", "picture"})
@NullMarked
package se.rodatraden.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
