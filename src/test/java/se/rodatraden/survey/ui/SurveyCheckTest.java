package se.rodatraden.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.DraftText;
import se.rodatraden.survey.NewSurvey;
import se.rodatraden.survey.QuestionnaireDraft;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyCorrections;
import se.rodatraden.survey.SurveyDrafts;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.Surveys;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// The check before a round is opened or corrected, and what comes of it.
@DatabaseTest
@Import(SurveyFixtures.class)
class SurveyCheckTest extends SpringBrowserlessTest {

  @Autowired SurveyDrafts drafts;
  @Autowired SurveyCorrections corrections;
  @Autowired Surveys surveys;
  @Autowired SurveyFixtures fixtures;
  @Autowired DSLContext database;

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
  void the_check_leads_to_what_is_to_be_mended_and_then_opens() {
    var id = draft();
    var seen = drafts.get(KAVLINGE, id);
    drafts.save(KAVLINGE, id, 1, seen.draft().withLanguages(List.of("en")));
    open("kavlinge/enkater/%s/oppna".formatted(id));
    assertThat(textOf(find(Checklist.class).single())).contains("Behöver ändras");
    assertThat(find(Anchor.class).all())
        .extracting(Anchor::getHref)
        .anyMatch(href -> href.endsWith("/redigera?fraga=seen&sprak=en"));
    assertThat(button("Öppna enkäten").isEnabled()).isFalse();

    drafts.save(KAVLINGE, id, 2, seen.draft().withLanguages(List.of()));
    open("kavlinge/enkater/%s/oppna".formatted(id));
    assertThat(textOf(find(Checklist.class).single())).doesNotContain("Behöver ändras");
    press("Öppna enkäten");
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(surveys.get(KAVLINGE, id).round().status()).isEqualTo(RoundStatus.OPEN);
  }

  @Test
  void a_correction_shows_what_it_changes_and_is_made_or_discarded() {
    var round = fixtures.addOpen();
    corrections.begin(KAVLINGE, round.id());
    var address = "kavlinge/enkater/%s/oppna".formatted(round.id());
    open(address);
    assertThat(button("Inför rättelsen").isEnabled()).isFalse();
    var seen = drafts.get(KAVLINGE, round.id());
    drafts.save(KAVLINGE, round.id(), 1, withIntro(seen.draft(), "Berätta hur tryggt det är här."));
    open(address);
    assertThat(textOf(find(CorrectionChanges.class).single()))
        .contains("Berätta hur tryggt det är.", "Berätta hur tryggt det är här.");
    press("Inför rättelsen");
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(DraftText.of(surveys.get(KAVLINGE, round.id()).questionnaire().intro()).swedish())
        .isEqualTo("Berätta hur tryggt det är här.");

    corrections.begin(KAVLINGE, round.id());
    open(address);
    press("Kasta rättelsen");
    test(find(ConfirmDialog.class).single()).confirm();
    open(address);
    assertThat(find(OpeningView.class).exists()).isFalse();
  }

  private static QuestionnaireDraft withIntro(QuestionnaireDraft draft, String swedish) {
    return draft.with(draft.intro().with("sv", swedish), draft.minutes());
  }

  /// Whose questions are complete.
  private SurveyRoundId draft() {
    return drafts.create(
        KAVLINGE, new NewSurvey.FromFile(SurveyFixtures.TITLE, SurveyFixtures.QUESTIONNAIRE));
  }

  private void open(String address) {
    var parts = address.split("\\?", -1);
    UI.getCurrent().navigate("");
    UI.getCurrent()
        .navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
  }

  private Button button(String text) {
    return find(Button.class).withText(text).single();
  }

  private void press(String text) {
    test(find(Button.class).withText(text).last()).click();
  }

  private static String textOf(Component component) {
    return component.getElement().getTextRecursively();
  }
}
