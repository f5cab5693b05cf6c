package se.rodatraden.survey.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.print.OpenedPdf;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.RoundMode;

class PaperQuestionnaireTest {

  private static final Locale ARABIC = Locale.forLanguageTag("ar");

  private static OpenedPdf printed(Paper paper, Locale language) throws Exception {
    return printed(paper, language, null);
  }

  private static OpenedPdf printed(Paper paper, Locale language, @Nullable LetterCode code)
      throws Exception {
    var out = new ByteArrayOutputStream();
    Examples.paperQuestionnaire().write(paper, language, null, code, out);
    return new OpenedPdf(out.toByteArray());
  }

  static Stream<Locale> languages() {
    return Paper.LANGUAGES.stream();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void the_file_is_accessible_by_the_standard_in_every_language(Locale language) throws Exception {
    try (var pdf = printed(Examples.paper(RoundMode.OPEN, RoundMode.SAMPLE), language)) {
      pdf.keepPictures("questionnaire-" + language);
      var catalog = pdf.document().getDocumentCatalog();
      assertThat(pdf.accessibilityProblems()).isEmpty();
      assertThat(catalog.getStructureTreeRoot()).isNotNull();
      assertThat(catalog.getLanguage()).isEqualTo(language.getLanguage());
      assertThat(pdf.document().getDocumentInformation().getTitle()).isNotBlank();
      assertThat(catalog.getDocumentOutline().hasChildren()).isTrue();
      assertThat(pdf.fonts()).isNotEmpty().allMatch(font -> font.isEmbedded());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void every_question_and_option_stands_there_in_reading_order(String tag) throws Exception {
    var language = Locale.forLanguageTag(tag);
    try (var pdf = printed(Examples.paper(RoundMode.OPEN), language)) {
      assertThat(pdf.text()).containsSubsequence(inOrder(language));
    }
  }

  /// Number and text of each question, then mark and text of its options.
  private static List<String> inOrder(Locale language) {
    var expected = new ArrayList<String>();
    for (var question : Sheet.of(Examples.everyKind()).numbered()) {
      expected.add(question.number() + ". " + question.asked().text().in(language));
      for (var choice : question.choices()) {
        expected.add(choice.mark() + " " + choice.choice().text().in(language));
      }
      for (var row : question.rows()) {
        expected.add(row.number() + " " + row.choice().text().in(language));
      }
    }
    return expected;
  }

  @Test
  void arabic_stands_there_from_the_right_with_its_letters_joined() throws Exception {
    try (var pdf = printed(Examples.paper(RoundMode.OPEN), ARABIC)) {
      assertThat(pdf.copied()).contains("أين تسكن؟", "ماذا رأيت؟", "114");
    }
  }

  @Test
  void conditions_are_sentences_that_name_questions_by_number() throws Exception {
    try (var pdf = printed(Examples.paper(RoundMode.OPEN), Texts.SWEDISH)) {
      assertThat(pdf.text())
          .contains("Besvara bara om svaret på fråga 1 är ”Ganska otrygg” eller ”Mycket otrygg”.")
          .contains(
              "Besvara bara om svaret på fråga 7 är mer än 2 och svaret på fråga 4 innehåller ”Mörker”.")
          .contains("Besvara bara om svaret på fråga 5.1a är ”Någon hotade mig”.")
          .contains("Besvara bara om svaret på fråga 5.2a är ”Någon hotade mig”.");
    }
  }

  @Test
  void the_first_page_says_who_asks_why_how_long_who_sees_what_and_until_when() throws Exception {
    try (var pdf = printed(Examples.paper(RoundMode.OPEN), Texts.SWEDISH)) {
      assertThat(pdf.text(1))
          .contains("Kävlinge kommun och polisen (lokalpolisområde Lund)")
          .contains("Vi vill veta hur tryggt det är")
          .contains("ungefär 5 minuter")
          .contains("De som arbetar med enkäten läser svaren")
          .contains("senast 4 maj 2026")
          .contains("till den som gav dig den")
          .contains("tradar.example/svara/kavlinge-trygghet");
      assertThat(pdf.squareCodes(1)).containsExactly(Examples.ROOT + "/svara/kavlinge-trygghet");
    }
  }

  @Test
  void a_personal_code_is_printed_and_otherwise_there_is_room_for_one_where_codes_are_used()
      throws Exception {
    try (var pdf = printed(Examples.paper(RoundMode.SAMPLE), Texts.SWEDISH, Examples.CODE)) {
      assertThat(pdf.text(1)).contains("Din kod 7K3M 0XQ2 H4T8 WB6C");
      assertThat(pdf.squareCodes(1))
          .containsExactly(
              Examples.ROOT + "/svara/kavlinge-trygghet#c=" + Examples.CODE.linkCode());
    }
    try (var pdf = printed(Examples.paper(RoundMode.SAMPLE), Texts.SWEDISH)) {
      assertThat(pdf.text(1)).contains("Skriv koden från din inbjudan här");
    }
    try (var pdf = printed(Examples.paper(RoundMode.OPEN), Texts.SWEDISH)) {
      assertThat(pdf.text(1)).doesNotContain("koden från din inbjudan");
    }
  }

  @Test
  void a_matrix_is_a_table_with_heads_of_rows_and_columns() throws Exception {
    try (var pdf = printed(Examples.paper(RoundMode.OPEN), Texts.SWEDISH)) {
      var heads =
          pdf.structure().stream().filter(element -> "TH".equals(element.getStructureType()));
      assertThat(heads.map(PaperQuestionnaireTest::scope))
          .containsExactly("Column", "Column", "Column", "Column", "Row", "Row", "Row");
    }
  }

  private static String scope(PDStructureElement head) {
    var attributes =
        (org.apache.pdfbox.cos.COSDictionary) head.getCOSObject().getDictionaryObject("A");
    return attributes.getNameAsString("Scope");
  }

  @Test
  void text_from_others_is_never_markup() throws Exception {
    var json =
        "{\"pages\": [{\"id\": \"p\", \"questions\": [{\"kind\": \"text\", \"key\": \"x\", \"text\": {\"sv\": \"A <b>& </b> <img src='file:///etc/passwd'/>\"}}]}]}";
    var paper = Examples.paper(se.rodatraden.survey.QuestionnaireJson.read(json), RoundMode.OPEN);
    try (var pdf = printed(paper, Texts.SWEDISH)) {
      assertThat(pdf.text()).contains("1. A <b>& </b> <img src='file:///etc/passwd'/>");
    }
  }

  @Test
  void every_kind_of_question_is_in_the_example() {
    var kinds =
        Examples.everyKind().questions().stream().<Class<?>>map(Question::getClass).distinct();
    assertThat(kinds).containsExactlyInAnyOrder(Question.class.getPermittedSubclasses());
  }
}
