package se.rodatraden.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.INVITATION;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.Sample;
import se.rodatraden.survey.SampleFixtures;
import se.rodatraden.survey.Samples;
import se.rodatraden.survey.Stratum;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class InvitationsViewTest extends SpringBrowserlessTest {

  @Autowired Samples samples;
  @Autowired SampleFixtures fixtures;
  @Autowired SurveyFixtures surveyFixtures;
  @Autowired Surveys surveys;
  @Autowired DSLContext database;
  @Autowired Clock clock;

  @BeforeEach
  void signIn() {
    Fixtures.addMunicipalities(database);
    UI.getCurrent().setLocale(Texts.SWEDISH);
    Fixtures.store(database, Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void groups_are_built_of_properties_and_counts_filled_in() {
    var round = fixtures.round(RoundStatus.OPEN);
    open(round);
    assertThat(textOf(find(SamplePart.class).single())).contains("Inga namn och inga adresser");
    assertThat(textOf(find(CodesPart.class).single())).contains("minst en grupp har inbjudna");
    area("Egenskaper, en på varje rad").setValue("Område: Norr, Söder\nKön: kvinna, man");
    assertThat(textOf(find(SamplePart.class).single())).contains("4 grupper: Norr / kvinna");
    press("Skapa grupperna");
    assertThat(sample(round).strata()).hasSize(4);
    count("Norr / kvinna").setValue(120);
    count("Söder / man").setValue(80);
    assertThat(sample(round).invited()).isEqualTo(200);
    assertThat(textOf(find(StratumLines.class).single())).contains("200 inbjudna i 4 grupper");
    find(IntegerField.class).withCaption("Lika många i alla grupper").single().setValue(50);
    press("Fyll i");
    assertThat(sample(round).strata()).extracting(Stratum::invited).containsOnly(50);
  }

  @Test
  void more_are_invited_in_all_groups_in_proportion_and_no_few() {
    var round = fixtures.made(50, 30, 20).round();
    open(round);
    var more = find(IntegerField.class).withCaption("Fler inbjudna, i alla grupper").single();
    assertThat(textOf(find(StratumLines.class).single())).contains("minst 12");
    more.setValue(11);
    press("Fördela på grupperna");
    assertThat(more.getErrorMessage()).isEqualTo("Skriv ett tal, minst 12.");
    assertThat(sample(round).missing()).isZero();
    more.setValue(20);
    press("Fördela på grupperna");
    assertThat(sample(round).strata()).extracting(Stratum::invited).containsExactly(60, 36, 24);
    press("Skapa 20 koder");
    assertThat(sample(round).made()).isEqualTo(120);
  }

  @Test
  void rows_are_pasted_from_a_spreadsheet_and_a_wrong_one_is_told() {
    var round = fixtures.round(RoundStatus.OPEN);
    open(round);
    area("Rader med grupp och antal").setValue("Grupp\tAntal\nNorr\t120\nSöder\t1 080");
    press("Läs in raderna");
    assertThat(sample(round).strata())
        .extracting(Stratum::label, Stratum::invited)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Norr", 120),
            org.assertj.core.groups.Tuple.tuple("Söder", 1080));
    area("Rader med grupp och antal").setValue("Väster\t5\nÖster");
    press("Läs in raderna");
    assertThat(sample(round).strata()).hasSize(2);
  }

  @Test
  void a_name_that_is_taken_and_a_group_that_may_not_shrink_are_said_at_their_fields() {
    var round = fixtures.round(RoundStatus.OPEN);
    fixtures.plan(round, 5, 6);
    open(round);
    var second = find(TextField.class).last();
    second.setValue("Grupp 1");
    assertThat(second.getErrorMessage()).contains("Det finns redan en grupp");
    second.setValue("Väster");
    assertThat(second.isInvalid()).isFalse();
    fixtures.make(round);
    open(round);
    count("Grupp 1").setValue(3);
    assertThat(count("Grupp 1").getErrorMessage()).contains("har 5 koder");
    assertThat(sample(round).strata().getFirst().invited()).isEqualTo(5);
  }

  @Test
  void codes_are_made_held_until_saved_and_gone_after() {
    var round = fixtures.round(RoundStatus.OPEN);
    fixtures.plan(round, 7, 5);
    open(round);
    press("Skapa 12 koder");
    var panel = find(MadeCodesPanel.class).single();
    assertThat(textOf(panel)).contains("12 koder är klara", "De går inte att göra om");
    assertThat(panel.getChildren().anyMatch(child -> textOf(child).contains("(CSV)"))).isTrue();
    assertThat(sample(round).made()).isEqualTo(12);

    UI.getCurrent().navigate("kavlinge/enkater");
    assertThat(find(ConfirmDialog.class).exists()).isTrue();
    assertThat(find(InvitationsView.class).exists()).isTrue();
    test(find(ConfirmDialog.class).single()).cancel();
    assertThat(find(MadeCodesPanel.class).exists()).isTrue();

    press("Filerna är sparade");
    assertThat(find(MadeCodesPanel.class).exists()).isFalse();
    assertThat(textOf(find(CodesPart.class).single())).contains("Alla 12 inbjudna har en kod");
    UI.getCurrent().navigate("kavlinge/enkater");
    assertThat(find(InvitationsView.class).exists()).isFalse();
  }

  @Test
  void whoever_leaves_anyway_loses_the_files() {
    var round = fixtures.round(RoundStatus.OPEN);
    fixtures.plan(round, 3);
    open(round);
    press("Skapa 3 koder");
    UI.getCurrent().navigate("kavlinge/enkater");
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(find(InvitationsView.class).exists()).isFalse();
    open(round);
    assertThat(find(MadeCodesPanel.class).exists()).isFalse();
    assertThat(textOf(find(CodesPart.class).single())).contains("Alla 3 inbjudna har en kod");
  }

  @Test
  void lost_letters_are_replaced_by_their_ids_and_returned_ones_stopped() {
    var made = fixtures.made(4);
    var first = made.codes().getFirst().id().value();
    open(made.round());
    area("Id på breven").setValue("fel id");
    press("Ersätt koderna …");
    assertThat(area("Id på breven").getErrorMessage()).contains("FEL, ID");
    area("Id på breven").setValue(first.toLowerCase(java.util.Locale.ROOT));
    press("Ersätt koderna …");
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(textOf(find(MadeCodesPanel.class).single())).contains("En kod är klar");
    press("Filerna är sparade");
    area("Id på breven").setValue(first);
    press("Stoppa koderna …");
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(sample(made.round()).voided()).isEqualTo(1);
    assertThat(textOf(find(StratumLines.class).single())).contains("4 koder", "En kod är stoppad.");
    chooseEveryone();
    press("Stoppa koderna …");
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(sample(made.round()).voided()).isEqualTo(4);
  }

  @SuppressWarnings("unchecked")
  private void chooseEveryone() {
    RadioButtonGroup<Object> which = find(RadioButtonGroup.class).single();
    which.setValue(which.getListDataView().getItems().toList().getLast());
  }

  @Test
  void a_reminder_says_when_it_can_be_made_and_is_then_listed() {
    var made = fixtures.made(10);
    open(made.round());
    assertThat(textOf(find(RemindersPart.class).single())).contains("kan göras från och med");
    fixtures.age(made.round(), SwedishTime.today(clock).minusDays(5));
    open(made.round());
    press("Gör dagens påminnelse");
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(textOf(find(RemindersPart.class).single()))
        .contains("10 av 10 koder var inte använda", "Hämta lista 1 (CSV)", "minst 3 dagar");
  }

  @Test
  void a_closed_round_tells_counts_only_where_there_are_enough() {
    var made = fixtures.made(10, 10);
    surveys.close(KAVLINGE, made.round().id(), made.round().version());
    open(made.round());
    assertThat(find(SamplePart.class).exists()).isFalse();
    assertThat(textOf(find(AnsweredPart.class).single()))
        .contains("Koderna och påminnelselistorna raderades");
    assertThat(find(NativeTableRow.class).all())
        .extracting(InvitationsViewTest::textOf)
        .contains("Grupp 110visas intevisas inte", "Hela urvalet20visas intevisas inte");
  }

  @Test
  void a_round_closed_without_its_ballot_key_says_why_groups_are_not_counted() {
    var made = fixtures.made(10, 10);
    database
        .update(INVITATION)
        .setNull(INVITATION.SEALED_STRATUM)
        .where(INVITATION.MUNICIPALITY_CODE.eq(KAVLINGE))
        .and(INVITATION.SURVEY_ROUND_ID.eq(made.round().id()))
        .execute();
    surveys.close(KAVLINGE, made.round().id(), made.round().version());
    open(made.round());
    assertThat(textOf(find(AnsweredPart.class).single()))
        .contains("nyckeln som grupperna låg förseglade under");
  }

  @Test
  void a_round_without_personal_codes_says_so() {
    open(surveyFixtures.addOpen());
    assertThat(textOf(find(InvitationsView.class).single())).contains("inga personliga koder");
    assertThat(find(SamplePart.class).exists()).isFalse();
  }

  @Test
  void a_reader_sees_none_of_it_and_the_results_lead_others_here() {
    var round = fixtures.made(3).round();
    UI.getCurrent().navigate("kavlinge/enkater/" + round.id());
    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getHref)
        .contains("/app/kavlinge/enkater/%s/inbjudningar".formatted(round.id()));
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.READER);
    open(round);
    assertThat(find(InvitationsView.class).exists()).isFalse();
  }

  private Sample sample(SurveyRound round) {
    return samples.get(KAVLINGE, round.id());
  }

  private void open(SurveyRound round) {
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate("kavlinge/enkater/%s/inbjudningar".formatted(round.id()));
  }

  private TextArea area(String label) {
    return find(TextArea.class).withCaption(label).single();
  }

  private IntegerField count(String group) {
    return find(IntegerField.class).all().stream()
        .filter(field ->
            field.getAriaLabel().equals(java.util.Optional.of("Antal inbjudna i " + group)))
        .findFirst()
        .orElseThrow();
  }

  private void press(String text) {
    test(find(Button.class).withText(text).last()).click();
  }

  private static String textOf(Component component) {
    return component.getElement().getTextRecursively();
  }
}
