package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.rodatraden.shared.StartRefused;

class BallotKeysTest {

  private static final String OLD = base64((byte) 1);
  private static final String NEW = base64((byte) 2);
  private static final SecretKey BATCH_KEY = new SecretKeySpec(new byte[32], "AES");

  @Test
  void a_wrapped_key_is_opened_by_the_key_it_was_wrapped_in() {
    var keys = BallotKeys.of(List.of(OLD));
    assertThat(keys.unwrap(keys.wrap(BATCH_KEY))).contains(BATCH_KEY);
  }

  @Test
  void a_wrapped_key_tells_neither_the_key_nor_what_it_is_wrapped_in() {
    var wrapped = BallotKeys.of(List.of(OLD)).wrap(BATCH_KEY);
    assertThat(wrapped.key()).hasSize(40).doesNotContain(BATCH_KEY.getEncoded());
    assertThat(wrapped.keyId()).hasSize(8);
  }

  @Test
  void an_earlier_key_still_opens_and_the_first_one_wraps() {
    var wrapped = BallotKeys.of(List.of(OLD)).wrap(BATCH_KEY);
    var rotated = BallotKeys.of(List.of(NEW, OLD));
    assertThat(rotated.unwrap(wrapped)).contains(BATCH_KEY);
    assertThat(rotated.wrap(BATCH_KEY).keyId()).isNotEqualTo(wrapped.keyId());
  }

  @Test
  void another_key_opens_nothing() {
    var wrapped = BallotKeys.of(List.of(OLD)).wrap(BATCH_KEY);
    assertThat(BallotKeys.of(List.of(NEW)).unwrap(wrapped)).isEmpty();
  }

  @Test
  void a_wrapped_key_that_was_tampered_with_is_not_opened() {
    var keys = BallotKeys.of(List.of(OLD));
    var wrapped = keys.wrap(BATCH_KEY);
    wrapped.key()[3] ^= 1;
    assertThat(keys.unwrap(wrapped)).isEmpty();
  }

  @Test
  void a_mac_differs_by_text_purpose_and_key() {
    var keys = BallotKeys.of(List.of(NEW, OLD));
    assertThat(keys.macs("a", "text")).hasSize(2).doesNotHaveDuplicates();
    assertThat(keys.macs("a", "text").getFirst())
        .isEqualTo(BallotKeys.of(List.of(NEW)).macs("a", "text").getFirst())
        .isNotEqualTo(keys.macs("b", "text").getFirst())
        .isNotEqualTo(keys.macs("a", "texts").getFirst());
  }

  @Test
  void what_is_no_key_is_refused_without_being_told() {
    assertThatThrownBy(() -> BallotKeys.of(List.of("c2hvcnQ=")))
        .hasMessage("a ballot key must have 32 bytes, had 5");
    assertThatThrownBy(() -> BallotKeys.of(List.of("not base 64!")))
        .hasMessage("a ballot key must be written in base 64");
    assertThatThrownBy(() -> BallotKeys.of(List.of())).hasMessageContaining("at least one");
  }

  @Test
  void a_key_is_made_once_and_kept_for_its_owner_only(@TempDir Path folder) throws IOException {
    var file = folder.resolve("below/ballot-key");
    var wrapped = BallotKeyFile.at(file).wrap(BATCH_KEY);
    assertThat(BallotKeyFile.at(file).unwrap(wrapped)).contains(BATCH_KEY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void many_who_start_at_once_get_the_same_key_and_leave_nothing_else(@TempDir Path folder)
      throws Exception {
    var file = folder.resolve("ballot-key");
    try (var starts = Executors.newFixedThreadPool(8)) {
      var ids =
          starts.invokeAll(Collections.nCopies(32, () -> BallotKeyFile.at(file).ids())).stream()
              .map(Future::resultNow)
              .distinct();
      assertThat(ids).hasSize(1);
    }
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void a_file_that_holds_no_key_is_refused_by_name(@TempDir Path folder) throws IOException {
    var file = Files.createFile(folder.resolve("ballot-key"));
    assertThatThrownBy(() -> BallotKeyFile.at(file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(file.toString());
    assertThat(file).isEmptyFile();
  }

  private static String base64(byte fill) {
    var key = new byte[32];
    java.util.Arrays.fill(key, fill);
    return Base64.getEncoder().encodeToString(key);
  }
}
