package se.rodatraden.walk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.AreaId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.WalkId;

/// The map that residents mark places on before a walk (öppen karta).
///
/// @param code stands in its address, e.g. `7k3m-9qx2`
/// @param closedEarly by an official, before its last day
/// @param version what a change builds on
public record OpenMap(
    WalkId walk,
    MunicipalityCode municipality,
    String code,
    OpenMapDraft draft,
    boolean closedEarly,
    int version) {

  /// It is over when the walk begins, whatever its last day: then what has been marked has had its
  /// say about the way.
  public MapState stateOn(LocalDate today, WalkStatus walk) {
    return switch (walk) {
      case OPEN, CLOSED, CALLED_OFF -> MapState.CLOSED;
      case DRAFT, PLANNED -> stateOn(today);
    };
  }

  private MapState stateOn(LocalDate today) {
    if (closedEarly || today.isAfter(draft.closesOn())) {
      return MapState.CLOSED;
    }
    return today.isBefore(draft.opensOn()) ? MapState.NOT_YET : MapState.OPEN;
  }

  public LocalDate opensOn() {
    return draft.opensOn();
  }

  public LocalDate closesOn() {
    return draft.closesOn();
  }

  public @Nullable AreaId area() {
    return draft.area();
  }
}
