package se.rodatraden.walk.protocol;

import java.time.Instant;
import java.util.List;
import se.rodatraden.shared.id.ObservationId;

/// A walk's public record (protokoll), as it was when it was published. What has been made private
/// or removed since is left out of it when it is read.
///
/// @param number 1 for the first version
public record PublishedProtocol(
    int number, Instant publishedAt, List<PublishedPoint> points, List<SignOff> signOffs) {

  public PublishedProtocol {
    points = List.copyOf(points);
    signOffs = List.copyOf(signOffs);
  }

  boolean mentions(ObservationId note) {
    return points.stream().anyMatch(point -> point.observation().equals(note));
  }

  PublishedProtocol without(ObservationId note) {
    return with(points.stream().filter(point -> !point.observation().equals(note)).toList());
  }

  PublishedProtocol with(List<PublishedPoint> others) {
    return new PublishedProtocol(number, publishedAt, others, signOffs);
  }
}
