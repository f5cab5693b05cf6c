package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Random;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

  private static final SecretKey KEY = Seal.newKey();
  private static final byte[] CONTEXT = "batch/hash".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"say\":\"Lampan på Stationsgatan är släckt – igen 🙁\"}", ""})
  void what_was_sealed_comes_out_unchanged(String answers) throws Exception {
    assertThat(Seal.unseal(KEY, CONTEXT, seal(answers))).isEqualTo(answers);
  }

  @Test
  void answers_as_large_as_the_api_takes_come_out_unchanged_though_they_cannot_be_compressed()
      throws Exception {
    var answers = noise(64 * 1024);
    assertThat(Seal.unseal(KEY, CONTEXT, seal(answers))).isEqualTo(answers);
  }

  @Test
  void a_short_answer_and_a_page_of_text_look_the_same_size() {
    var text = "Det är mörkt vid stationen, och lampan på gångvägen har varit trasig. ".repeat(20);
    assertThat(seal("{\"say\":\"" + text + "\"}")).hasSameSizeAs(seal("{\"safe\":\"no\"}"));
  }

  @Test
  void longer_ones_have_one_of_few_sizes() {
    var sizes = new java.util.TreeSet<Integer>();
    for (int characters = 0; characters < 64 * 1024; characters += 1_000) {
      sizes.add(seal(noise(characters)).length);
    }
    assertThat(sizes)
        .containsExactly(
            28 + 1_024, 28 + 2_048, 28 + 4_096, 28 + 8_192, 28 + 16_384, 28 + 32_768, 28 + 65_536);
  }

  @Test
  void the_same_answers_never_look_the_same_twice() {
    assertThat(seal("{}")).isNotEqualTo(seal("{}"));
  }

  @Test
  void another_key_another_place_or_a_changed_bit_opens_nothing() {
    var sealed = seal("{}");
    var changed = sealed.clone();
    changed[40] ^= 1;
    assertRefused(Seal.newKey(), CONTEXT, sealed);
    assertRefused(KEY, "batch/other".getBytes(StandardCharsets.UTF_8), sealed);
    assertRefused(KEY, CONTEXT, changed);
    assertRefused(KEY, CONTEXT, new byte[3]);
  }

  private static byte[] seal(String answers) {
    return Seal.seal(KEY, CONTEXT, answers, Seal.SMALLEST_BYTES);
  }

  private static void assertRefused(SecretKey key, byte[] context, byte[] sealed) {
    assertThatThrownBy(() -> Seal.unseal(key, context, sealed))
        .isInstanceOf(GeneralSecurityException.class);
  }

  private static String noise(int characters) {
    var random = new Random(characters);
    return random
        .ints(characters, '!', '~')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
