package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.shared.Texts.ENGLISH;
import static se.rodatraden.shared.Texts.SWEDISH;
import static se.rodatraden.test.Fixtures.FLEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.test.DatabaseTest;

@DatabaseTest
class WalkLightTest {

  private static final Locale ARABIC = Locale.forLanguageTag("ar");
  private static final List<WalkStop> WAY = List.of(PlanFixtures.STATION);

  @Autowired WalkLight light;

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(SwedishTime.ZONE).toInstant();
  }

  private String say(String from, String until, Locale language) {
    return String.valueOf(light.inWords(FLEN, WAY, at(from), at(until), language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-10-14T17:30 | 2026-10-14T19:30 | Ljust när vi börjar, skymning från 17.50, mörkt från 18.31.
          2026-10-14T18:05 | 2026-10-14T19:30 | Solen går ner 17.50. Skymning när vi börjar, mörkt från 18.31.
          2026-12-10T18:00 | 2026-12-10T20:00 | Solen går ner 14.56. Mörkt hela vandringen.
          2026-06-14T13:00 | 2026-06-14T15:00 | Solen går ner 22.08. Ljust hela vandringen.
          """)
  void what_light_there_is_from_the_beginning_to_the_end_is_said(
      String from, String until, String said) {
    assertThat(say(from, until, SWEDISH)).isEqualTo(said);
  }

  @Test
  void it_is_said_in_the_languages_of_participants_and_else_in_swedish() {
    assertThat(say("2026-12-10T18:00", "2026-12-10T20:00", ENGLISH))
        .isEqualTo("The sun sets at 14:56. Dark during the whole walk.");
    assertThat(say("2026-12-10T18:00", "2026-12-10T20:00", ARABIC))
        .isEqualTo("تغرب الشمس الساعة 14:56. الظلام طوال الجولة.");
    assertThat(say("2026-12-10T18:00", "2026-12-10T20:00", Locale.forLanguageTag("fi")))
        .isEqualTo(say("2026-12-10T18:00", "2026-12-10T20:00", SWEDISH));
  }

  @Test
  void without_a_time_nothing_is_said() {
    assertThat(light.inWords(FLEN, WAY, at("2026-12-10T18:00"), null, SWEDISH)).isNull();
    assertThat(light.inWords(FLEN, WAY, null, at("2026-12-10T18:00"), SWEDISH)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "logger"})
  void what_is_said_to_participants_exists_in_arabic(String bundle) throws IOException {
    assertThat(texts(bundle, "ar").stringPropertyNames())
        .isEqualTo(texts(bundle, "sv").stringPropertyNames());
    assertThat(texts(bundle, "ar"))
        .allSatisfy((key, text) -> assertThat((String) text).isNotBlank());
  }

  private static Properties texts(String bundle, String language) throws IOException {
    var texts = new Properties();
    var file = "src/main/resources/i18n/%s_%s.properties".formatted(bundle, language);
    try (var reader = Files.newBufferedReader(Path.of(file))) {
      texts.load(reader);
    }
    return texts;
  }
}
