package se.rodatraden.walk.protocol;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.rodatraden.walk.ObservationErased;

/// Takes the words of erased notes out of the versions that were published before they were
/// removed. Nobody reads them there any more, but the record must not be a place where they stay.
@Component
class ErasedPoints {

  private final ProtocolRows rows;

  ErasedPoints(ProtocolRows rows) {
    this.rows = rows;
  }

  @EventListener
  void leaveOut(ObservationErased erased) {
    for (var edition : rows.listEditions(erased.municipality(), erased.walk())) {
      rows.find(erased.municipality(), erased.walk(), edition.number())
          .filter(published -> published.mentions(erased.observation()))
          .ifPresent(published ->
              rows.replace(
                  erased.municipality(), erased.walk(), published.without(erased.observation())));
    }
  }
}
