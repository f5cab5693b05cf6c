package se.rodatraden.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A service method for whoever has anything to do in the municipality, also those who run one walk
/// there.
@RequiresRole({
  Role.ADMINISTRATOR,
  Role.COORDINATOR,
  Role.POLICE_OFFICER,
  Role.SIGNATORY,
  Role.WALK_LEADER,
  Role.READER
})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForEveryRole {}
