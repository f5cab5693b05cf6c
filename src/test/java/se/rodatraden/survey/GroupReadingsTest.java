package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyId;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.BinaryLog.Change;
import se.rodatraden.survey.BinaryLog.Kind;

/// Were groups written as they once were, the attacker would read them: else what
/// [LinkingAttackTest] finds would say nothing.
class GroupReadingsTest {

  private static final int[] SIZES = {5, 12, 30};
  private static final SurveyRound ROUND =
      new SurveyRound(
          new SurveyRoundId("0000000000r1"),
          new MunicipalityCode("1261"),
          new SurveyId("0000000000s1"),
          SurveyFixtures.TITLE,
          1,
          1,
          "prov",
          "Prov",
          Set.of(RoundMode.SAMPLE),
          RoundStatus.OPEN,
          new Period(LocalDate.EPOCH, LocalDate.EPOCH),
          10,
          true,
          1);

  private final Map<String, Integer> truth = new HashMap<>();

  @Test
  void codes_written_group_by_group_are_read_by_their_order() {
    assertThat(readings().get("order of insertion")).isEqualTo(truth);
  }

  @Test
  void groups_in_clear_are_read_from_their_column() {
    assertThat(readings().get("sealed group")).isEqualTo(truth);
  }

  @Test
  void a_group_whose_codes_are_changed_together_is_read_by_how_many_they_are() {
    assertThat(readings().get("changed together"))
        .hasSize(12)
        .allSatisfy((code, group) -> assertThat(truth).containsEntry(code, group));
  }

  @Test
  void reminders_written_group_by_group_are_read_by_their_order() {
    assertThat(readings().get("order in the reminder")).isEqualTo(truth);
  }

  private Map<String, Map<String, Integer>> readings() {
    var making = new ArrayList<Change>();
    var replacing = new ArrayList<Change>();
    var reminding = new ArrayList<Change>();
    for (int group = 1; group <= SIZES.length; group++) {
      for (int i = 0; i < SIZES[group - 1]; i++) {
        var code = "%c%02d".formatted('z' - group * 7 % 3, i);
        truth.put(code, group);
        var sealed = ByteBuffer.allocate(32).putInt(group).array();
        making.add(change(Kind.INSERT, "invitation", id(), code, "1261", sealed, code, code));
        reminding.add(change(Kind.INSERT, "reminder_invitation", id(), 1, code, "1261"));
        if (group == 2) {
          replacing.add(change(Kind.UPDATE, "invitation", id(), code));
        }
      }
      making.add(
          change(
              Kind.UPDATE, "sample_stratum", id(), group, "1261", "", 0, SIZES[group - 1], null));
    }
    return new GroupReadings(new BinaryLog(List.of(making, replacing, reminding)), ROUND).all();
  }

  private static String id() {
    return ROUND.id().value();
  }

  private static Change change(
      Kind kind, String table, @org.jspecify.annotations.Nullable Serializable... row) {
    var values = new ArrayList<Serializable>();
    for (var value : row) {
      values.add(value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : value);
    }
    return new Change(kind, table, values);
  }
}
