package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.id.InvitationId;

class TellingGroupsTest {

  @Test
  void the_first_codes_are_made_of_all_groups_at_once_whatever_their_sizes() {
    assertThat(TellingGroups.whenMade(List.of(stratum(1, 5, 0), stratum(2, 500, 0)))).isEmpty();
  }

  @Test
  void more_are_made_in_all_groups_and_not_in_one() {
    assertThat(TellingGroups.whenMade(List.of(stratum(1, 6, 5), stratum(2, 600, 500)))).isEmpty();
    assertThat(TellingGroups.whenMade(List.of(stratum(1, 10, 5), stratum(2, 500, 500))))
        .map(Stratum::label)
        .contains("Grupp 1");
  }

  @Test
  void a_group_that_comes_late_tells_of_all_its_codes() {
    var late = List.of(stratum(1, 100, 100), stratum(2, 100, 100), stratum(3, 20, 0));
    assertThat(TellingGroups.whenMade(late)).map(Stratum::label).contains("Grupp 3");
  }

  @Test
  void a_sample_of_one_group_has_nothing_to_tell() {
    assertThat(TellingGroups.whenMade(List.of(stratum(1, 12, 10)))).isEmpty();
    assertThat(TellingGroups.whenChosen(codes(1, 1, 1, 1), List.of(stratum(1, 4, 4)))).isEmpty();
  }

  /// What the database's log adds is at most a factor of two.
  @Test
  void no_group_is_more_than_twice_as_common_among_new_codes_as_among_all() {
    var random = new Random(1);
    int allowed = 0;
    for (int i = 0; i < 5_000; i++) {
      var strata = plan(random);
      double missing = strata.stream().mapToInt(Stratum::missing).sum();
      double invited = strata.stream().mapToInt(Stratum::invited).sum();
      if (missing > 0 && TellingGroups.whenMade(strata).isEmpty()) {
        allowed++;
        assertThat(strata)
            .allSatisfy(stratum ->
                assertThat(stratum.missing() / missing)
                    .isLessThanOrEqualTo(2 * stratum.invited() / invited + 1e-9));
      }
    }
    assertThat(allowed).isBetween(500, 4_500);
  }

  private static List<Stratum> plan(Random random) {
    return IntStream.rangeClosed(1, random.nextInt(2, 9))
        .mapToObj(number -> {
          int made = random.nextInt(1, 200);
          return stratum(number, made + random.nextInt(60), made);
        })
        .toList();
  }

  @Test
  void most_of_a_group_by_itself_is_refused_and_a_few_letters_or_a_mixture_are_not() {
    var strata = List.of(stratum(1, 5, 5), stratum(2, 40, 40));
    assertThat(TellingGroups.whenChosen(codes(1, 1, 1), strata))
        .map(Stratum::label)
        .contains("Grupp 1");
    assertThat(TellingGroups.whenChosen(codes(1, 1), strata)).isEmpty();
    assertThat(TellingGroups.whenChosen(codes(2, 2, 2, 2), strata)).isEmpty();
    assertThat(TellingGroups.whenChosen(codes(null, null, null, null), strata)).isEmpty();
  }

  @Test
  void a_group_may_be_twice_as_common_among_letters_as_among_all_and_no_more() {
    var strata = List.of(stratum(1, 40, 40), stratum(2, 120, 120));
    assertThat(TellingGroups.whenChosen(codes(1, 1, 1, 1, 2, 2, 2, 2), strata)).isEmpty();
    assertThat(TellingGroups.whenChosen(codes(1, 1, 1, 1, 2, 2, 2), strata))
        .map(Stratum::label)
        .contains("Grupp 1");
    assertThat(TellingGroups.whenChosen(codes(1, 1, 1, 1, 1, 2, null, null), strata))
        .map(Stratum::label)
        .contains("Grupp 1");
  }

  @Test
  void a_group_may_be_twice_as_common_among_the_letters_that_are_left_and_no_more() {
    var strata = List.of(stratum(1, 10, 10), stratum(2, 45, 45), stratum(3, 45, 45));
    assertThat(TellingGroups.whenChosen(mixed(6, 37, 37), strata)).isEmpty();
    assertThat(TellingGroups.whenChosen(mixed(8, 45, 45), strata)).isEmpty();
    assertThat(TellingGroups.whenChosen(mixed(5, 38, 37), strata))
        .map(Stratum::label)
        .contains("Grupp 1");
  }

  private static List<InvitationRows.Usable> mixed(int... ofEach) {
    return codes(
        IntStream.range(0, ofEach.length)
            .boxed()
            .flatMap(i -> Collections.nCopies(ofEach[i], i + 1).stream())
            .toArray(Integer[]::new));
  }

  private static Stratum stratum(int number, int invited, int made) {
    return new Stratum(number, "Grupp " + number, invited, made, null);
  }

  private static List<InvitationRows.Usable> codes(@Nullable Integer... strata) {
    var random = new Random(1);
    return Arrays.stream(strata)
        .map(stratum -> new InvitationRows.Usable(InvitationId.random(random), stratum))
        .toList();
  }
}
