package se.rodatraden.walk;

import java.util.Collection;
import java.util.List;
import se.rodatraden.shared.GeoPosition;

/// Marks that lie together, as one place (samlad plats).
///
/// @param position in the middle of them
/// @param marks at least one
public record MarkCluster(GeoPosition position, List<PublicNote> marks) {

  /// As many as notes of walks must be to make a gathered place (ADR 33). Fewer are cited one by
  /// one: a single mark is not to look like a place that many have pointed at.
  static final int FEWEST_TO_CITE = 5;

  public MarkCluster {
    marks = List.copyOf(marks);
  }

  /// How many have marked it so.
  public int count(Valence valence) {
    return marks.stream()
        .filter(mark -> mark.observation().noted().valence() == valence)
        .mapToInt(PublicNote::agreed)
        .sum();
  }

  int total() {
    return marks.stream().mapToInt(PublicNote::agreed).sum();
  }

  /// Whether it is evidence as one place. Even then nobody knows how many people stand behind it.
  public boolean mayBeCited() {
    return total() >= FEWEST_TO_CITE;
  }

  /// What they are about, without repetition, in the order of the categories.
  public List<ObservationCategory> categories() {
    return marks.stream()
        .map(mark -> mark.observation().noted().category())
        .distinct()
        .sorted()
        .toList();
  }

  /// What has been written, without those who wrote nothing.
  public List<String> words() {
    return marks.stream()
        .map(mark -> mark.observation().noted().description())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  static GeoPosition middle(Collection<PublicNote> marks) {
    var positions = marks.stream().map(mark -> mark.observation().noted().position()).toList();
    return GeoPosition.of(
        positions.stream().mapToDouble(each -> each.lat().doubleValue()).average().orElseThrow(),
        positions.stream().mapToDouble(each -> each.lon().doubleValue()).average().orElseThrow());
  }
}
