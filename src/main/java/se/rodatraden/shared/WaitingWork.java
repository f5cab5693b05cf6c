package se.rodatraden.shared;

import java.util.List;
import se.rodatraden.shared.id.MunicipalityCode;

/// What in a module waits for somebody: gathered on the home view.
public interface WaitingWork {

  /// Only what the signed-in person may act on or read.
  List<Item> list(MunicipalityCode municipality);

  /// @param textKey i18n key of the line
  /// @param arguments its arguments
  /// @param path where to go, relative to `/app/{kommun}/`, e.g. `lagesbild`
  /// @param urgency what comes first
  record Item(String textKey, List<Object> arguments, String path, Urgency urgency) {
    public Item {
      arguments = List.copyOf(arguments);
    }
  }

  /// In the order shown.
  enum Urgency {
    /// Waits for this person.
    YOURS,
    /// A break in the thread: something that nothing answers.
    BROKEN_THREAD,
    /// Worth knowing.
    NEWS
  }
}
