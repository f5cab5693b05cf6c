package se.rodatraden.survey.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.print.OpenedPdf;
import se.rodatraden.survey.Questionnaire;
import se.rodatraden.survey.RoundMode;

class LettersTest {

  private static final Locale ARABIC = Locale.forLanguageTag("ar");
  private static final List<Locale> ALL = List.of(Texts.SWEDISH, Texts.ENGLISH, ARABIC);

  static List<LetterCode> codes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new LetterCode(
                "L%07d".formatted(i),
                "L%07d.Zk4Qb7TqLw9uXe2YpNc5Vd".formatted(i),
                "%08dH4T8WB6C".formatted(i)))
        .toList();
  }

  private static OpenedPdf letters(Paper paper, List<Locale> languages, int count)
      throws Exception {
    var out = new ByteArrayOutputStream();
    Examples.letters().write(paper, languages, codes(count), done -> {}, out);
    return new OpenedPdf(out.toByteArray());
  }

  @Test
  void each_code_has_one_page_with_its_own_square_and_typed_code() throws Exception {
    try (var pdf = letters(Examples.paper(RoundMode.SAMPLE), ALL, 3)) {
      pdf.keepPictures("letter-sv-en-ar");
      assertThat(pdf.pages()).isEqualTo(3);
      for (int page = 1; page <= 3; page++) {
        var code = codes(3).get(page - 1);
        assertThat(pdf.text(page))
            .contains(Paper.grouped(code.typedCode()), code.id())
            .contains("tradar.example/svara/kavlinge-trygghet")
            .doesNotContain(code.linkCode());
        assertThat(pdf.squareCodes(page))
            .containsExactly(Examples.ROOT + "/svara/kavlinge-trygghet#c=" + code.linkCode());
      }
    }
  }

  @Test
  void it_says_in_swedish_first_who_asks_why_how_long_until_when_and_who_sees_what()
      throws Exception {
    try (var pdf = letters(Examples.paper(RoundMode.SAMPLE), ALL, 1)) {
      assertThat(pdf.text())
          .containsSubsequence(
              "Trygghet i Kävlinge",
              "Kävlinge kommun och polisen (lokalpolisområde Lund)",
              "Vi vill veta hur tryggt det är",
              "Svara senast 4 maj 2026",
              "Du väljer själv om du vill svara",
              "ungefär 5 minuter",
              "De som arbetar med enkäten läser svaren",
              "Safety in Kävlinge",
              "You decide whether to answer");
      assertThat(pdf.copied()).contains("بلدية", "استبيان");
    }
    try (var pdf = letters(Examples.paper(RoundMode.SAMPLE), List.of(), 1)) {
      pdf.keepPictures("letter-sv");
      assertThat(pdf.text()).doesNotContain("Safety in");
    }
  }

  @Test
  void many_letters_are_one_accessible_file() throws Exception {
    var told = new ArrayList<Integer>();
    var out = new ByteArrayOutputStream();
    var count = 2 * Letters.AT_A_TIME + 3;
    Examples.letters().write(Examples.paper(RoundMode.SAMPLE), ALL, codes(count), told::add, out);
    try (var pdf = new OpenedPdf(out.toByteArray())) {
      assertThat(pdf.pages()).isEqualTo(count);
      assertThat(told).containsExactly(Letters.AT_A_TIME, 2 * Letters.AT_A_TIME, count);
      assertThat(pdf.text(count)).contains(codes(count).getLast().id());
      assertThat(pdf.squareCodes(count)).hasSize(1);
      assertThat(pdf.fonts()).isNotEmpty().allMatch(font -> font.isEmbedded());
      assertThat(pdf.document().getDocumentInformation().getTitle())
          .isEqualTo("Trygghet i Kävlinge");
      assertThat(pdf.structure().stream().filter(it -> "ar".equals(it.getLanguage())))
          .hasSize(count);
      assertThat(pdf.accessibilityProblems()).isEmpty();
    }
  }

  @Test
  void a_long_introduction_makes_the_type_smaller_before_it_takes_the_back_of_the_sheet()
      throws Exception {
    assertThat(pagesWithIntroduction(25)).isEqualTo(2);
    assertThat(pagesWithIntroduction(200)).isEqualTo(4);
  }

  /// Of two letters.
  private static int pagesWithIntroduction(int sentences) throws Exception {
    var plain = Examples.everyKind();
    var intro = LocalizedText.swedish("Vi vill veta hur tryggt det är här. ".repeat(sentences));
    var questionnaire =
        new Questionnaire(intro, 5, plain.languages(), plain.pages(), plain.bounds());
    try (var pdf = letters(Examples.paper(questionnaire, RoundMode.SAMPLE), List.of(), 2)) {
      return pdf.pages();
    }
  }

  @Test
  void a_code_shows_no_secret_where_it_is_written_out() {
    assertThat(Examples.CODE.toString()).isEqualTo("LetterCode[7K3M0XQ2]");
  }
}
