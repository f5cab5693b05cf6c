package se.rodatraden.seed;

import se.rodatraden.promise.Quota;
import se.rodatraden.promise.Validity;

/// Reads how much is promised, and for how long.
final class QuotaSection {

  private QuotaSection() {}

  static Quota quota(SeedNode node) {
    var fields =
        node.fields(
            "kind", "count", "unit", "within", "presentedTo", "every", "fullTimePosts", "months");
    var kind = fields.get("kind");
    return node.checked(() ->
        switch (kind.text()) {
          case "atLeast" -> atLeast(node);
          case "perPeriod" -> perPeriod(node);
          case "timeSpent" -> timeSpent(node);
          case "milestone" -> {
            node.fields("kind");
            yield new Quota.Milestone();
          }
          case "unquantified" -> {
            node.fields("kind");
            yield new Quota.Unquantified();
          }
          default ->
              throw kind.broken("one of atLeast, perPeriod, timeSpent, milestone, unquantified");
        });
  }

  private static Quota atLeast(SeedNode node) {
    var fields = node.fields("kind", "count", "unit", "within", "presentedTo");
    return new Quota.AtLeast(
        fields.get("count").integer(),
        fields.get("unit").localized(),
        fields.list("within", QuotaSection::subQuota),
        fields.localizedOrNull("presentedTo"));
  }

  private static Quota.SubQuota subQuota(SeedNode node) {
    var fields = node.fields("count", "condition");
    return new Quota.SubQuota(
        fields.get("count").integer(), fields.get("condition").oneOf(Quota.Condition.class));
  }

  private static Quota perPeriod(SeedNode node) {
    var fields = node.fields("kind", "count", "unit", "every");
    return new Quota.PerPeriod(
        fields.get("count").integer(),
        fields.get("unit").localized(),
        fields.get("every").oneOf(Quota.Every.class));
  }

  private static Quota timeSpent(SeedNode node) {
    var fields = node.fields("kind", "fullTimePosts", "months");
    return new Quota.TimeSpent(
        fields.get("fullTimePosts").decimal(), fields.get("months").integer());
  }

  static Validity validity(SeedNode node) {
    var kind = node.fields("kind", "from", "until", "months").get("kind");
    return node.checked(() ->
        switch (kind.text()) {
          case "fixed" -> {
            var fields = node.fields("kind", "from", "until");
            yield new Validity.Fixed(fields.get("from").date(), fields.get("until").date());
          }
          case "fromSigning" ->
              new Validity.FromSigning(node.fields("kind", "months").get("months").integer());
          default -> throw kind.broken("one of fixed, fromSigning");
        });
  }
}
