package se.rodatraden.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.promise.PromiseFixtures.HERE;
import static se.rodatraden.promise.PromiseFixtures.WALKS;
import static se.rodatraden.promise.PromiseFixtures.activity;
import static se.rodatraden.promise.PromiseFixtures.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.id.ActivityId;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class PromiseDemoTest {

  private static final LocalizedText VISITS = LocalizedText.of("besök", "visits");
  private static final List<Quota> QUOTAS =
      List.of(
          WALKS,
          new Quota.PerPeriod(2, VISITS, Quota.Every.MONTH),
          new Quota.TimeSpent(BigDecimal.TWO, 12),
          new Quota.Milestone(),
          new Quota.Unquantified(),
          new Quota.Unquantified());

  @Autowired DSLContext database;
  @Autowired PromiseChanges changes;
  @Autowired PromiseDemo demo;
  @Autowired Promises promises;
  @Autowired Today today;

  @BeforeEach
  void nobodyIsSignedIn() {
    Fixtures.signOut();
    PromiseFixtures.addMunicipalities(database);
  }

  @Test
  void what_is_made_up_is_marked_leaves_something_undone_and_is_loaded_once() {
    var id = published(new Validity.Fixed(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)));
    demo.load();
    var once = promises.getPublished(HERE, id);
    assertThat(once.activities())
        .allSatisfy(activity -> assertThat(activity.efforts()).allMatch(Effort::madeUp))
        .extracting(activity -> activity.efforts().isEmpty())
        .containsExactly(false, false, false, false, false, true);
    demo.load();
    assertThat(promises.getPublished(HERE, id)).isEqualTo(once);
  }

  @Test
  void a_promise_whose_days_are_not_known_or_have_not_come_gets_no_efforts() {
    var unsigned = published(new Validity.FromSigning(24));
    var later = today.get().plusDays(1);
    var future = published(new Validity.Fixed(later, later.plusYears(1)));
    demo.load();
    for (var id : List.of(unsigned, future)) {
      assertThat(promises.getPublished(HERE, id).activities())
          .allMatch(activity -> activity.efforts().isEmpty());
    }
  }

  @Test
  void every_kind_of_quota_gets_efforts_that_count_however_short_the_time() {
    var first = LocalDate.of(2021, 3, 15);
    for (var last : List.of(first, first.plusDays(40), first.plusYears(2))) {
      var period = new Period(first, last);
      for (var quota : QUOTAS) {
        var progress =
            Progress.of(quota, PromiseDemo.effortsFor(quota, period), period, period.until());
        assertThat(progress.isEmpty()).as("%s until %s", quota, last).isFalse();
      }
    }
  }

  private PromiseId published(Validity validity) {
    var id = new PromiseId(ShortId.random());
    changes.add(HERE, id, promise("Tryggare", validity));
    for (var quota : QUOTAS) {
      changes.add(HERE, id, new ActivityId(ShortId.random()), activity("Något", quota));
    }
    changes.publish(HERE, id, today.get());
    return id;
  }
}
