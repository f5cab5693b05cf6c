package se.rodatraden.walk.protocol;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.NoteReceipts;

/// Answers those who took part: what became of each of their notes.
@Service
public class Receipts {

  /// As many as anybody notes on a walk.
  public static final int MOST_CODES = 100;

  private final NoteReceipts notes;
  private final Publishing publishing;

  Receipts(NoteReceipts notes, Publishing publishing) {
    this.notes = notes;
    this.publishing = publishing;
  }

  /// Codes as people write them: with spaces, hyphens or capitals.
  public static List<String> read(String typed) {
    return List.of(typed.toLowerCase(Locale.ROOT).replace("-", "").split("[^0-9a-z]+")).stream()
        .filter(ShortId::isValid)
        .distinct()
        .limit(MOST_CODES)
        .toList();
  }

  /// In the order asked for.
  ///
  /// @param codes [#MOST_CODES] at most
  @OpenToAll
  @Transactional(readOnly = true)
  public List<Outcome> list(MunicipalityCode municipality, WalkId walk, Collection<String> codes) {
    var points =
        publishing.findPublished(municipality, walk).stream()
            .flatMap(published -> published.points().stream())
            .collect(Collectors.toMap(PublishedPoint::observation, Function.identity()));
    var received = notes.find(municipality, walk, Set.copyOf(codes));
    return codes.stream()
        .limit(MOST_CODES)
        .map(code -> outcome(code, received.get(code), id -> Optional.ofNullable(points.get(id))))
        .toList();
  }

  private static Outcome outcome(
      String code,
      NoteReceipts.@Nullable Received found,
      Function<ObservationId, Optional<PublishedPoint>> pointOf) {
    if (found == null) {
      return new Outcome(code, Outcome.Kind.UNKNOWN, null, null);
    }
    return switch (found.state()) {
      case Moderation.Pending() -> new Outcome(code, Outcome.Kind.WAITING, null, null);
      case Moderation.Private() -> new Outcome(code, Outcome.Kind.PRIVATE, null, null);
      case Moderation.Removed(var reason) -> new Outcome(code, Outcome.Kind.REMOVED, null, reason);
      case Moderation.Accepted(_) ->
          inProtocol(code, Outcome.Kind.POINT, pointOf.apply(found.note()));
      case Moderation.Merged(var into) ->
          inProtocol(code, Outcome.Kind.AGREED, pointOf.apply(into));
    };
  }

  private static Outcome inProtocol(
      String code, Outcome.Kind kind, Optional<PublishedPoint> point) {
    return point
        .map(found -> new Outcome(code, kind, found, null))
        .orElseGet(() -> new Outcome(code, Outcome.Kind.WAITING, null, null));
  }
}
