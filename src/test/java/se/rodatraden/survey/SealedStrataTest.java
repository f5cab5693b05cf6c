package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.id.InvitationId;
import se.rodatraden.shared.id.SurveyRoundId;

class SealedStrataTest {

  private static final SurveyRoundId ROUND = new SurveyRoundId("0000000000r1");
  private static final InvitationId CODE = new InvitationId("CDFH2345");

  @Test
  void a_group_is_read_for_its_own_code_and_round_and_no_other() {
    var strata = under((byte) 1);
    var sealed = strata.seal(ROUND, CODE, 17);
    assertThat(strata.open(ROUND, CODE, sealed)).contains(17);
    assertThat(strata.open(ROUND, new InvitationId("CDFH2346"), sealed)).isEmpty();
    assertThat(strata.open(new SurveyRoundId("0000000000r2"), CODE, sealed)).isEmpty();
  }

  @Test
  void another_ballot_key_or_a_changed_bit_reads_nothing_and_a_new_key_before_the_old_does() {
    var sealed = under((byte) 1).seal(ROUND, CODE, 17);
    assertThat(under((byte) 2).open(ROUND, CODE, sealed)).isEmpty();
    assertThat(under((byte) 2, (byte) 1).open(ROUND, CODE, sealed)).contains(17);
    sealed[20] ^= 1;
    assertThat(under((byte) 1).open(ROUND, CODE, sealed)).isEmpty();
    assertThat(under((byte) 1).open(ROUND, CODE, null)).isEmpty();
    assertThat(under((byte) 1).open(ROUND, CODE, new byte[3])).isEmpty();
  }

  @Test
  void the_same_group_never_looks_the_same_and_every_group_has_the_same_size() {
    var strata = under((byte) 1);
    assertThat(strata.seal(ROUND, CODE, 17)).isNotEqualTo(strata.seal(ROUND, CODE, 17));
    for (var number : List.of(1, 500, Integer.MAX_VALUE)) {
      assertThat(strata.seal(ROUND, CODE, number)).hasSize(32);
    }
  }

  private static SealedStrata under(byte... keys) {
    var base64 = new java.util.ArrayList<String>();
    for (byte fill : keys) {
      var key = new byte[32];
      java.util.Arrays.fill(key, fill);
      base64.add(Base64.getEncoder().encodeToString(key));
    }
    return new SealedStrata(BallotKeys.of(base64));
  }
}
