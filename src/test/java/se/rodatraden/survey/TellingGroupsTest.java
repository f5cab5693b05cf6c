package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.id.InvitationId;

class TellingGroupsTest {

  @Test
  void the_first_codes_are_made_of_all_groups_at_once_whatever_their_sizes() {
    assertThat(problem(stratum(1, 5, 0), stratum(2, 500, 0))).isEmpty();
  }

  @Test
  void more_are_made_in_all_groups_each_within_one_of_its_share() {
    assertThat(problem(stratum(1, 6, 5), stratum(2, 600, 500))).isEmpty();
    assertThat(problem(stratum(1, 15, 5), stratum(2, 500, 500)))
        .contains(new InvitationProblem.MakingTellsGroup("Grupp 1"));
    assertThat(problem(stratum(1, 60, 50), stratum(2, 61, 50))).isEmpty();
    assertThat(problem(stratum(1, 60, 50), stratum(2, 62, 50)))
        .containsInstanceOf(InvitationProblem.MakingTellsGroup.class);
  }

  @Test
  void a_group_that_comes_late_tells_of_all_its_codes() {
    assertThat(problem(stratum(1, 100, 100), stratum(2, 100, 100), stratum(3, 20, 0)))
        .contains(new InvitationProblem.MakingTellsGroup("Grupp 3"));
  }

  @Test
  void a_few_more_cannot_be_mixed_as_the_sample_is() {
    assertThat(problem(stratum(1, 53, 50), stratum(2, 54, 50)))
        .contains(new InvitationProblem.MakingTooFew(8, 7));
    assertThat(problem(stratum(1, 54, 50), stratum(2, 54, 50))).isEmpty();
  }

  @Test
  void a_sample_of_one_group_has_nothing_to_tell() {
    assertThat(problem(stratum(1, 12, 10))).isEmpty();
    assertThat(TellingGroups.whenChosen(codes(1, 1, 1, 1), List.of(stratum(1, 4, 4)))).isEmpty();
  }

  @Test
  void more_invited_are_shared_among_the_groups_so_that_their_codes_can_be_made() {
    var random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      var made =
          IntStream.range(0, random.nextInt(2, 30)).map(g -> random.nextInt(1, 200)).toArray();
      var before = UnevenOfficial.strata(made, new int[made.length]);
      int more = TellingGroups.fewest(before) + random.nextInt(300);
      var shares = TellingGroups.share(more, before);
      assertThat(shares.values().stream().mapToInt(share -> share).sum()).isEqualTo(more);
      var counts =
          IntStream.rangeClosed(1, made.length)
              .map(group -> shares.getOrDefault(group, 0))
              .toArray();
      assertThat(TellingGroups.whenMade(UnevenOfficial.strata(made, counts))).isEmpty();
    }
  }

  /// Chance links one of those who come out together; what makings add is seen beside it.
  @Test
  void however_many_and_uneven_makings_are_they_tell_little_more_than_chance() {
    for (int groups : List.of(2, 5, 10, 24)) {
      var first = IntStream.range(0, groups).map(group -> 12 + group % 5).toArray();
      var makings = UnevenOfficial.makings(first, 2_000);
      assertThat(makings).hasSizeGreaterThan(10);
      assertThat(UnevenOfficial.timesChance(makings)).isBetween(1.1, 1.3);
    }
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
  void a_group_may_be_a_fourth_more_common_among_letters_than_among_all_and_two_letters_more() {
    var strata = List.of(stratum(1, 40, 40), stratum(2, 120, 120));
    assertThat(TellingGroups.whenChosen(codes(1, 1, 1, 1, 2, 2, 2, 2), strata)).isEmpty();
    assertThat(TellingGroups.whenChosen(codes(1, 1, 1, 1, 1, 2, null, null), strata))
        .map(Stratum::label)
        .contains("Grupp 1");
    assertThat(TellingGroups.whenChosen(mixed(27, 53), strata)).isEmpty();
    assertThat(TellingGroups.whenChosen(mixed(28, 52), strata))
        .map(Stratum::label)
        .contains("Grupp 1");
  }

  @Test
  void a_group_may_be_a_fourth_more_common_among_the_letters_that_are_left_and_no_more() {
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

  private static Optional<InvitationProblem> problem(Stratum... strata) {
    return TellingGroups.whenMade(List.of(strata));
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
