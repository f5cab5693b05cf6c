package se.rodatraden.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A service method that gives out what is not public yet: results, drafts, breaks in the thread.
/// For everyone who works with them and for those who only read.
@RequiresRole({
  Role.ADMINISTRATOR,
  Role.COORDINATOR,
  Role.POLICE_OFFICER,
  Role.SIGNATORY,
  Role.READER
})
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForReaders {}
