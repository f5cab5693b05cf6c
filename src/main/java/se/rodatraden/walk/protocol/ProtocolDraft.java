package se.rodatraden.walk.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.rodatraden.shared.Party;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkStatus;

/// A protocol as it is being written.
///
/// @param points in the order they were seen
/// @param pending how many observations nobody has looked at
/// @param contentsVersion what a signature and a publication build on
/// @param editions what has been published, the latest first
public record ProtocolDraft(
    Walk walk,
    List<Point> points,
    int pending,
    List<SignOff> signOffs,
    int contentsVersion,
    List<Edition> editions) {

  public ProtocolDraft {
    points = List.copyOf(points);
    signOffs = List.copyOf(signOffs);
    editions = List.copyOf(editions);
  }

  public int undecided() {
    return (int) points.stream().filter(Point::isUndecided).count();
  }

  public boolean needsBothParties() {
    return points.stream().anyMatch(Point::needsBothParties);
  }

  /// Whose signatures are missing for what both share.
  public List<Party> awaited() {
    return needsBothParties()
        ? Arrays.stream(Party.values()).filter(party -> signOffBy(party).isEmpty()).toList()
        : List.of();
  }

  public Optional<SignOff> signOffBy(Party party) {
    return signOffs.stream().filter(each -> each.party() == party).findFirst();
  }

  /// What stands in the way of publishing, the first that a person would see to.
  public Optional<ProtocolProblem> whatIsMissing() {
    if (walk.status() != WalkStatus.OPEN && walk.status() != WalkStatus.CLOSED) {
      return Optional.of(new ProtocolProblem.NotWalked());
    }
    if (pending > 0) {
      return Optional.of(new ProtocolProblem.NotModerated(pending));
    }
    if (undecided() > 0) {
      return Optional.of(new ProtocolProblem.Undecided(undecided()));
    }
    return awaited().isEmpty()
        ? Optional.empty()
        : Optional.of(new ProtocolProblem.NotSigned(awaited().size()));
  }
}
