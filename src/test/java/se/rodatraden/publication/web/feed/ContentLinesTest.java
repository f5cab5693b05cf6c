package se.rodatraden.publication.web.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentLinesTest {

  private static final int[] CHARACTERS = {'a', ' ', 'å', '–', 0x1F642, ':', ';'};

  @Test
  void a_line_of_75_octets_stays_and_one_of_76_is_folded() {
    assertThat(ContentLines.fold("x".repeat(75))).isEqualTo("x".repeat(75) + "\r\n");
    assertThat(ContentLines.fold("x".repeat(76))).isEqualTo("x".repeat(75) + "\r\n x\r\n");
  }

  @Test
  void no_line_is_longer_than_75_octets_and_unfolding_gives_back_what_was_there() {
    var random = new Random(20_261_122);
    for (int i = 0; i < 500; i++) {
      var line = line(random);
      var folded = ContentLines.fold(line);
      assertThat(folded.split("\r\n"))
          .allSatisfy(each -> assertThat(each.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
      assertThat(new String(folded.getBytes(UTF_8), UTF_8).replace("\r\n ", ""))
          .isEqualTo(line + "\r\n");
    }
  }

  private static String line(Random random) {
    var line = new StringBuilder();
    for (int i = random.nextInt(300); i >= 0; i--) {
      line.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return line.toString();
  }
}
