package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleRulesTest {

  private static final Stratum MADE = new Stratum(1, "Norr", 50, 40, null);

  @Test
  void groups_have_names_of_their_own() {
    assertThat(SampleRules.problem(List.of(), List.of(group("Norr", 1), group("", 2))))
        .contains(new InvitationProblem.LabelMissing(2));
    assertThat(SampleRules.problem(List.of(), List.of(group("Norr", 1), group("NORR", 2))))
        .contains(new InvitationProblem.LabelRepeated("NORR"));
    assertThat(SampleRules.problem(List.of(), List.of(group("x".repeat(151), 1))))
        .containsInstanceOf(InvitationProblem.LabelTooLong.class);
    assertThat(SampleRules.problem(List.of(), List.of(group("x".repeat(150), 1)))).isEmpty();
  }

  @Test
  void what_is_made_is_not_unmade() {
    var stays = new InvitationProblem.MadeStays("Norr", 40);
    for (var after :
        List.of(
            List.<StratumDraft>of(),
            List.of(new StratumDraft(1, "Söder", 50)),
            List.of(new StratumDraft(1, "Norr", 39)))) {
      assertThat(SampleRules.problem(List.of(MADE), after)).contains(stays);
    }
    assertThat(SampleRules.problem(List.of(MADE), List.of(new StratumDraft(1, "Norr", 40))))
        .isEmpty();
    assertThat(SampleRules.problem(List.of(MADE), List.of(new StratumDraft(1, "Norr", 900))))
        .isEmpty();
  }

  @Test
  void no_more_codes_are_to_be_made_than_can_be_at_once() {
    assertThat(SampleRules.problem(List.of(), List.of(group("Norr", 20_000)))).isEmpty();
    assertThat(SampleRules.problem(List.of(), List.of(group("Norr", 20_001))))
        .contains(new InvitationProblem.TooManyCodes(20_000, 20_001));
    assertThat(SampleRules.problem(List.of(MADE), List.of(new StratumDraft(1, "Norr", 20_040))))
        .isEmpty();
  }

  @Test
  void there_is_an_end_to_groups() {
    var many = IntStream.range(0, 501).mapToObj(i -> group("g" + i, 1)).toList();
    assertThat(SampleRules.problem(List.of(), many))
        .contains(new InvitationProblem.TooManyGroups(500, 501));
  }

  private static StratumDraft group(String label, int invited) {
    return new StratumDraft(null, label, invited);
  }
}
