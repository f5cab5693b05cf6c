package se.rodatraden.walk.print;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.print.OpenedPdf;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.OpenMap;
import se.rodatraden.walk.OpenMapDraft;
import se.rodatraden.walk.PlanFixtures;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkFixtures;
import se.rodatraden.walk.WalkPlan;
import se.rodatraden.walk.WalkStatus;

@DatabaseTest
class PosterTest {

  private static final Locale ARABIC = Locale.forLanguageTag("ar");
  private static final List<Locale> ALL = List.of(Texts.SWEDISH, Texts.ENGLISH, ARABIC);
  private static final String ROOT = "https://tradar.example";

  @Autowired DSLContext database;
  @Autowired Poster poster;
  @Autowired Municipalities municipalities;

  @BeforeEach
  void flenIsThere() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
  }

  private Poster.Announcement announcement(@Nullable LocalizedText invitation) {
    var like = WalkFixtures.walk(WalkStatus.PLANNED);
    var walk =
        new Walk(
            like.id(),
            FLEN,
            "7k3m-9qx2",
            like.title(),
            like.purpose(),
            null,
            "Stationens huvudentré",
            Instant.parse("2026-12-10T18:00:00Z"),
            Instant.parse("2026-12-10T18:00:00Z").plus(Walk.USUAL_LENGTH),
            Light.DARK,
            WalkStatus.PLANNED,
            like.route(),
            like.stops(),
            false);
    var bare = WalkPlan.BARE;
    var plan = new WalkPlan(List.of(), List.of(), bare.categories(), List.of(), invitation, null);
    return new Poster.Announcement(walk, plan, municipalities.get(FLEN), ROOT, null);
  }

  private OpenedPdf print(Poster.Announcement announcement, List<Locale> languages)
      throws IOException {
    var out = new ByteArrayOutputStream();
    poster.write(announcement, languages, out);
    return new OpenedPdf(out.toByteArray());
  }

  @Test
  void each_language_has_one_side_that_says_when_where_in_what_light_and_how() throws Exception {
    try (var pdf = print(announcement(PlanFixtures.PLAN.invitation()), ALL)) {
      pdf.keepPictures("poster-sv-en-ar");
      assertThat(pdf.pages()).isEqualTo(3);
      assertThat(pdf.text(1))
          .containsSubsequence(
              "Trygghetsvandring",
              "Kvällsvandring i Flen",
              "torsdag 10 december 2026",
              "19:00–21:00",
              "Solen går ner 14.5",
              "Mörkt hela vandringen.",
              "Samling: Stationens huvudentré",
              "Kom och gå med!",
              "tradar.example/vandring/7k3m-9qx2");
      assertThat(pdf.text(2))
          .contains(
              "Evening walk in Flen",
              "The sun sets at 14:5",
              "Dark during the whole walk.",
              "Come along!");
      assertThat(pdf.copied()).contains("تعالوا", "مكان التجمع");
      for (int page = 1; page <= 3; page++) {
        assertThat(pdf.squareCodes(page)).containsExactly(ROOT + "/vandring/7k3m-9qx2");
      }
    }
  }

  @Test
  void it_is_an_accessible_file_in_every_language() throws Exception {
    try (var pdf = print(announcement(PlanFixtures.PLAN.invitation()), ALL)) {
      assertThat(pdf.accessibilityProblems()).isEmpty();
      assertThat(pdf.fonts()).isNotEmpty().allMatch(font -> font.isEmbedded());
    }
  }

  private static OpenMap map() {
    var days = new OpenMapDraft(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 12, 7), null);
    return new OpenMap(WalkFixtures.WALK, FLEN, "2b4d-77aa", days, false, 1);
  }

  @Test
  void the_map_before_the_walk_has_its_own_address_and_square_on_every_side() throws Exception {
    var announcement = announcement(PlanFixtures.PLAN.invitation()).with(map());
    try (var pdf = print(announcement, ALL)) {
      pdf.keepPictures("poster-map-sv-en-ar");
      assertThat(pdf.pages()).isEqualTo(3);
      assertThat(pdf.accessibilityProblems()).isEmpty();
      assertThat(pdf.text(1))
          .containsSubsequence(
              "Så är du med",
              "tradar.example/vandring/7k3m-9qx2",
              "Märk ut platser före vandringen",
              "från och med 20 november 2026 till och med 7 december 2026",
              "tradar.example/karta/2b4d-77aa");
      assertThat(pdf.text(2)).contains("Mark places before the walk");
      for (int page = 1; page <= 3; page++) {
        assertThat(pdf.squareCodes(page))
            .containsExactlyInAnyOrder(ROOT + "/vandring/7k3m-9qx2", ROOT + "/karta/2b4d-77aa");
      }
    }
  }

  @Test
  void a_long_invitation_keeps_to_one_side_of_a4_beside_the_map_too() throws Exception {
    var sentence = "Vi går tillsammans och pratar om hur platserna känns. ";
    var announcement = announcement(LocalizedText.swedish(sentence.repeat(12))).with(map());
    try (var pdf = print(announcement, List.of(Texts.SWEDISH))) {
      pdf.keepPictures("poster-map-long");
      assertThat(pdf.pages()).isEqualTo(1);
    }
  }

  @Test
  void a_long_invitation_keeps_to_one_side_of_a4() throws Exception {
    var sentence = "Vi går tillsammans och pratar om hur platserna känns. ";
    try (var pdf =
        print(announcement(LocalizedText.swedish(sentence.repeat(12))), List.of(Texts.SWEDISH))) {
      pdf.keepPictures("poster-long");
      assertThat(pdf.pages()).isEqualTo(1);
    }
  }

  @Test
  void it_is_offered_in_the_languages_that_people_are_invited_in() {
    assertThat(Poster.languagesOf(announcement(PlanFixtures.PLAN.invitation()))).isEqualTo(ALL);
    assertThat(Poster.languagesOf(announcement(null))).containsExactly(Texts.SWEDISH);
    var finnish = new LocalizedText(Map.of("sv", "Kom!", "fi", "Tule!"));
    assertThat(Poster.languagesOf(announcement(finnish))).containsExactly(Texts.SWEDISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void what_stands_around_the_invitation_exists_in_each_language(String language)
      throws IOException {
    assertThat(texts(language).stringPropertyNames()).isEqualTo(texts("sv").stringPropertyNames());
    assertThat(texts(language)).allSatisfy((key, text) -> assertThat((String) text).isNotBlank());
  }

  private static Properties texts(String language) throws IOException {
    var texts = new Properties();
    try (var reader =
        Files.newBufferedReader(
            Path.of("src/main/resources/i18n/poster_" + language + ".properties"))) {
      texts.load(reader);
    }
    return texts;
  }
}
