package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
@Import(SurveyFixtures.class)
class QuestionBankTest {

  @Autowired QuestionBank bank;
  @Autowired SurveyFixtures fixtures;
  @Autowired Templates templates;
  @Autowired DSLContext database;

  @BeforeEach
  void signIn() {
    Fixtures.addMunicipalities(database);
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void what_was_asked_here_comes_first_once_for_each_concept_with_when_it_was_asked() {
    var first = add(KAVLINGE, RoundStatus.PUBLISHED, 2020);
    var latest = add(KAVLINGE, RoundStatus.OPEN, 2024);
    var known = bank.list(KAVLINGE).getFirst();
    assertThat(known.concept()).isEqualTo("trygghet-prov");
    assertThat(known.asked())
        .extracting(BankQuestion.Asked::round)
        .extracting(SurveyRound::id)
        .containsExactly(latest.id(), first.id());
    assertThat(bank.list(KAVLINGE)).extracting(BankQuestion::concept).doesNotHaveDuplicates();
  }

  @Test
  void drafts_and_other_municipalities_are_left_out() {
    add(KAVLINGE, RoundStatus.DRAFT, 2024);
    add(FLEN, RoundStatus.OPEN, 2024);
    assertThat(bank.list(KAVLINGE))
        .noneMatch(known -> known.concept().equals("trygghet-prov"))
        .allMatch(known -> known.asked().isEmpty());
  }

  @Test
  void ready_questionnaires_are_part_of_the_bank() {
    var known = bank.list(KAVLINGE);
    assertThat(known).isNotEmpty();
    assertThat(known.stream().flatMap(question -> question.templates().stream()))
        .containsAll(templates.list().stream().map(Template::title).toList());
  }

  @Test
  void it_is_searched_by_words_in_any_order_and_case() {
    add(KAVLINGE, RoundStatus.OPEN, 2024);
    var known = bank.list(KAVLINGE).getFirst();
    for (var words : List.of("", "TRYGG", "är hur", "trygghet-prov", "otrygg", "how safe")) {
      assertThat(known.matches(words)).as(words).isTrue();
    }
    assertThat(known.matches("trygg cykel")).isFalse();
  }

  @Test
  void a_reader_does_not_get_at_it() {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.READER);
    assertThatThrownBy(() -> bank.list(KAVLINGE)).isInstanceOf(AccessDeniedException.class);
  }

  private SurveyRound add(MunicipalityCode municipality, RoundStatus status, int year) {
    return fixtures.add(
        municipality,
        status,
        Set.of(RoundMode.OPEN),
        LocalDate.of(year, 3, 1),
        LocalDate.of(2100, 1, 1));
  }
}
