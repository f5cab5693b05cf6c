package se.rodatraden.shared.id;

import java.io.Serializable;

/// @param value a [ShortId]
public record PersonId(String value) implements Serializable {

  public PersonId {
    ShortId.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
