package se.rodatraden.promise;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;

/// How much of an activity is promised. As JSON an object with a `kind`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Quota.AtLeast.class, name = "atLeast"),
  @JsonSubTypes.Type(value = Quota.PerPeriod.class, name = "perPeriod"),
  @JsonSubTypes.Type(value = Quota.TimeSpent.class, name = "timeSpent"),
  @JsonSubTypes.Type(value = Quota.Milestone.class, name = "milestone"),
  @JsonSubTypes.Type(value = Quota.Unquantified.class, name = "unquantified")
})
public sealed interface Quota {

  /// At least so many times while the promise runs: "at least 15 traffic controls".
  ///
  /// @param unit what is counted, in the plural, e.g. "trafikkontroller"
  /// @param within so many of them under a condition: "of which at least 1 in the evening"
  /// @param presentedTo who each must be presented to before it counts; null where nobody is named
  record AtLeast(
      int count, LocalizedText unit, List<SubQuota> within, @Nullable LocalizedText presentedTo)
      implements Quota {
    public AtLeast {
      requirePositive(count);
      within = List.copyOf(within);
      for (var part : within) {
        if (part.count() > count) {
          throw new IllegalArgumentException(
              "a sub-quota must be at most %d, was %d".formatted(count, part.count()));
        }
      }
    }
  }

  /// At least so many times in every period: "at least 2 visits a month".
  record PerPeriod(int count, LocalizedText unit, Every every) implements Quota {
    public PerPeriod {
      requirePositive(count);
    }
  }

  /// Working time: "two full-time posts for a year".
  record TimeSpent(BigDecimal fullTimePosts, int months) implements Quota {

    /// Hours a full-time post works in a year: the standard figure of 1,720 that EU funds reckon
    /// with (regulation 2021/1060, article 55).
    public static final int HOURS_PER_POST_AND_YEAR = 1_720;

    public TimeSpent {
      if (fullTimePosts.signum() <= 0) {
        throw new IllegalArgumentException(
            "full-time posts must be more than 0, was " + fullTimePosts);
      }
      requirePositive(months);
    }

    public BigDecimal hours() {
      return fullTimePosts
          .multiply(BigDecimal.valueOf((long) HOURS_PER_POST_AND_YEAR * months))
          .divide(BigDecimal.valueOf(12), 0, java.math.RoundingMode.HALF_UP);
    }
  }

  /// Done once, then done: "introduce the working method".
  record Milestone() implements Quota {}

  /// Promised without a number.
  record Unquantified() implements Quota {}

  /// @param count at least so many
  record SubQuota(int count, Condition condition) {
    public SubQuota {
      requirePositive(count);
    }
  }

  /// What must hold of an effort for a sub-quota to count it.
  enum Condition {
    EVENING
  }

  /// A recurring period.
  enum Every {
    WEEK,
    MONTH,
    HALF_YEAR,
    YEAR
  }

  private static void requirePositive(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("quota must be at least 1, was " + count);
    }
  }
}
