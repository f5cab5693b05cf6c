package se.rodatraden.walk;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.rodatraden.place.NearestPlace;
import se.rodatraden.shared.id.ObservationId;

/// Finds what two people may have noted about the same thing: near each other, in the same
/// category, felt the same, in like words. A suggestion and no more: people merge.
public final class NearDuplicates {

  /// Farther apart than a phone's position in a street with trees is likely to be off.
  static final double FARTHEST_M = 60;

  /// Half from nearness, half from words.
  static final double LEAST_LIKENESS = 0.5;

  /// Who wrote nothing may have meant the same or something else.
  private static final double LIKENESS_OF_SILENCE = 0.5;

  private static final int PIECE = 3;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NearDuplicates() {}

  /// @param likeness [#LEAST_LIKENESS] to 1
  public record Suggestion(ObservationId like, double likeness) {}

  /// The one that is most like it.
  public static Optional<Suggestion> of(Observation observation, List<Observation> others) {
    return others.stream()
        .filter(other -> !other.id().equals(observation.id()))
        .map(other -> new Suggestion(other.id(), likeness(observation.noted(), other.noted())))
        .filter(suggestion -> suggestion.likeness() >= LEAST_LIKENESS)
        .max(Comparator.comparingDouble(Suggestion::likeness));
  }

  /// @return 0 for what cannot be the same, 1 for the same words at the same point
  static double likeness(ObservationDraft a, ObservationDraft b) {
    var apart_m = NearestPlace.distance_m(a.position(), b.position());
    if (a.category() != b.category() || a.valence() != b.valence() || apart_m > FARTHEST_M) {
      return 0;
    }
    return 0.5 * (1 - apart_m / FARTHEST_M) + 0.5 * likeness(a.description(), b.description());
  }

  /// Share of pieces of three letters that both have (Dice), so that endings and the order of words
  /// matter little.
  static double likeness(String a, String b) {
    var ofA = pieces(a);
    var ofB = pieces(b);
    if (ofA.isEmpty() || ofB.isEmpty()) {
      return LIKENESS_OF_SILENCE;
    }
    var shared = ofA.stream().filter(ofB::contains).count();
    return 2.0 * shared / (ofA.size() + ofB.size());
  }

  private static Set<String> pieces(String text) {
    var pieces = new HashSet<String>();
    for (var word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT))) {
      for (int i = 0; i + PIECE <= word.length(); i++) {
        pieces.add(word.substring(i, i + PIECE));
      }
    }
    return pieces;
  }
}
