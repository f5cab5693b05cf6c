package se.rodatraden.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.rodatraden.place.NearestPlace;

/// Gathers marks into places that a walk could stop at.
public final class MarkClusters {

  /// What one sees from where one stands, about.
  static final double FARTHEST_M = 60;

  private MarkClusters() {}

  /// Each mark is in exactly one; the place that most have marked first. Every mark joins the place
  /// whose middle is nearest, if that is near enough, and else begins one.
  public static List<MarkCluster> of(List<PublicNote> marks) {
    var clusters = new ArrayList<MarkCluster>();
    for (var mark : marks) {
      var near = nearest(clusters, mark);
      near.ifPresent(clusters::remove);
      var together = new ArrayList<>(near.map(MarkCluster::marks).orElse(List.of()));
      together.add(mark);
      clusters.add(new MarkCluster(MarkCluster.middle(together), together));
    }
    clusters.sort(Comparator.comparingInt(MarkCluster::total).reversed());
    return List.copyOf(clusters);
  }

  private static Optional<MarkCluster> nearest(List<MarkCluster> clusters, PublicNote mark) {
    return clusters.stream()
        .filter(cluster -> apart_m(cluster, mark) <= FARTHEST_M)
        .min(Comparator.comparingDouble(cluster -> apart_m(cluster, mark)));
  }

  private static double apart_m(MarkCluster cluster, PublicNote mark) {
    return NearestPlace.distance_m(cluster.position(), mark.observation().noted().position());
  }
}
