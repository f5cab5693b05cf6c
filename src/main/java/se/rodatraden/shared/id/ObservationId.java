package se.rodatraden.shared.id;

import java.util.UUID;

/// Made by the device that noted it, so that sending twice stores once.
public record ObservationId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
