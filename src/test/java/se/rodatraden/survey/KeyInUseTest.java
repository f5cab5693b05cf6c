package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.BALLOT_KEY_IN_USE;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.shared.StartRefused;
import se.rodatraden.test.DatabaseTest;

/// One database, one ballot key.
@DatabaseTest
class KeyInUseTest {

  private static final String FIRST = base64((byte) 1);
  private static final String OTHER = base64((byte) 2);

  @Autowired KeyInUse keyInUse;
  @Autowired BallotKeys ofThisProcess;
  @Autowired DSLContext database;
  @TempDir Path folder;

  @BeforeEach
  void as_it_was() {
    assertThat(keyInUse.find()).contains(ofThisProcess.ids().getFirst());
    database.deleteFrom(BALLOT_KEY_IN_USE).execute();
  }

  @Test
  void the_first_to_start_takes_its_key_into_use_and_starts_again_with_it() {
    start(FIRST);
    start(FIRST);
    assertThat(keyInUse.find()).contains(idOf(FIRST));
  }

  @Test
  void a_process_with_another_key_does_not_start_and_is_told_how_to() {
    start(FIRST);
    assertThatThrownBy(() -> start(OTHER))
        .isInstanceOfSatisfying(
            StartRefused.class,
            refused -> {
              assertThat(refused).hasMessageContaining(idOf(FIRST));
              assertThat(refused.action())
                  .contains("RODATRADEN_SURVEY_BALLOTKEYS", "openssl rand -base64 32")
                  .doesNotContain(FIRST, OTHER);
            });
    assertThat(keyInUse.find()).contains(idOf(FIRST));
  }

  @Test
  void a_new_key_is_taken_into_use_beside_the_old_one() {
    start(FIRST);
    start(OTHER, FIRST);
    assertThat(keyInUse.find()).contains(idOf(OTHER));
    start(OTHER);
    assertThatThrownBy(() -> start(FIRST)).isInstanceOf(StartRefused.class);
  }

  @Test
  void no_key_is_made_beside_a_database_that_has_one() {
    var file = folder.resolve("ballot-key");
    start(FIRST);
    assertThatThrownBy(() -> start(file, false)).isInstanceOf(StartRefused.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void a_key_that_was_made_opens_any_database_that_has_none() {
    var file = folder.resolve("ballot-key");
    start(file, false);
    var made = keyInUse.find();
    database.deleteFrom(BALLOT_KEY_IN_USE).execute();
    start(file, false);
    assertThat(keyInUse.find()).isEqualTo(made).isNotEmpty();
  }

  @Test
  void a_lost_key_can_be_given_up() {
    start(FIRST);
    start(folder.resolve("ballot-key"), true);
    assertThat(keyInUse.find()).isNotEmpty().isNotEqualTo(java.util.Optional.of(idOf(FIRST)));
  }

  private void start(String... keys) {
    new SurveyConfiguration()
        .ballotKeys(
            new SurveyProperties(List.of(keys), folder.resolve("unused"), false, 50, 10), keyInUse);
  }

  private void start(Path keyFile, boolean isLost) {
    new SurveyConfiguration()
        .ballotKeys(new SurveyProperties(List.of(), keyFile, isLost, 50, 10), keyInUse);
  }

  private static String idOf(String key) {
    return BallotKeys.of(List.of(key)).ids().getFirst();
  }

  private static String base64(byte fill) {
    var key = new byte[32];
    java.util.Arrays.fill(key, fill);
    return Base64.getEncoder().encodeToString(key);
  }
}
