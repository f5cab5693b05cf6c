package se.rodatraden.promise;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Period;

/// When a promise holds. As JSON an object with a `kind`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Validity.Fixed.class, name = "fixed"),
  @JsonSubTypes.Type(value = Validity.FromSigning.class, name = "fromSigning")
})
public sealed interface Validity {

  /// The days between which the promise holds, or empty while that is not yet known.
  ///
  /// @param signedOn the day the last party signed, null while unsigned
  Optional<Period> period(@Nullable LocalDate signedOn);

  /// Between two given days, both included.
  record Fixed(LocalDate from, LocalDate until) implements Validity {
    public Fixed {
      new Period(from, until);
    }

    @Override
    public Optional<Period> period(@Nullable LocalDate signedOn) {
      return Optional.of(new Period(from, until));
    }
  }

  /// So many months from the day that the last party signs.
  record FromSigning(int months) implements Validity {
    public FromSigning {
      if (months < 1) {
        throw new IllegalArgumentException("months must be at least 1, was " + months);
      }
    }

    @Override
    public Optional<Period> period(@Nullable LocalDate signedOn) {
      return Optional.ofNullable(signedOn)
          .map(first -> new Period(first, first.plusMonths(months).minusDays(1)));
    }
  }
}
