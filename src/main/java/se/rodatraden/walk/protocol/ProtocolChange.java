package se.rodatraden.walk.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What one version of a protocol says otherwise than the one before.
public sealed interface ProtocolChange {

  /// What it is about, as the later version has it, or the earlier where the later has it no more.
  PublishedPoint point();

  /// A point that was not there.
  record Added(PublishedPoint point) implements ProtocolChange {}

  /// A point that is there no more.
  record Gone(PublishedPoint point) implements ProtocolChange {}

  /// Something else is decided about it.
  ///
  /// @param before null where nothing was decided
  record DecidedAnew(PublishedPoint point, @Nullable Decision before) implements ProtocolChange {}

  /// In the order of the later version, then what is gone.
  static List<ProtocolChange> between(PublishedProtocol earlier, PublishedProtocol later) {
    var before =
        earlier.points().stream()
            .collect(Collectors.toMap(PublishedPoint::observation, Function.identity()));
    var changes = new ArrayList<ProtocolChange>();
    for (var point : later.points()) {
      var was = before.remove(point.observation());
      if (was == null) {
        changes.add(new Added(point));
      } else if (!Objects.equals(was.decision(), point.decision())) {
        changes.add(new DecidedAnew(point, was.decision()));
      }
    }
    earlier.points().stream()
        .filter(point -> before.containsKey(point.observation()))
        .forEach(point -> changes.add(new Gone(point)));
    return changes;
  }
}
