package se.rodatraden.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may call a service method: a person who holds one of these roles in the municipality that is
/// the method's argument of type [se.rodatraden.shared.id.MunicipalityCode].
///
/// A list that many methods share has a name of its own: an annotation that carries this one, such
/// as [ForReaders].
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresRole {
  Role[] value();
}
