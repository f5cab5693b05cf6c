/// Questionnaires, rounds, the ballot box and the responses that come out of it.
@ApplicationModule(
    allowedDependencies = {"shared", "shared :: print", "shared :: ui", "identity", "place"})
@NullMarked
package se.rodatraden.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
