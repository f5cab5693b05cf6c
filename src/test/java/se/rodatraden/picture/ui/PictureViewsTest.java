package se.rodatraden.picture.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.picture.PictureFixtures.darkness;
import static se.rodatraden.picture.PictureFixtures.draft;
import static se.rodatraden.picture.PictureFixtures.surveyResult;
import static se.rodatraden.picture.PictureFixtures.titled;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.picture.Evidences;
import se.rodatraden.picture.PictureFixtures;
import se.rodatraden.picture.PictureStatus;
import se.rodatraden.picture.Pictures;
import se.rodatraden.picture.Problem;
import se.rodatraden.picture.Problems;
import se.rodatraden.picture.Verdict;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.WaitingWork;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class PictureViewsTest extends SpringBrowserlessTest {

  @Autowired DSLContext database;
  @Autowired Pictures pictures;
  @Autowired Problems problems;
  @Autowired Evidences evidences;
  @Autowired List<WaitingWork> waiting;

  private PictureId id;
  private ProblemId dark;

  @BeforeEach
  void draftAPicture() {
    UI.getCurrent().setLocale(Texts.SWEDISH);
    PictureFixtures.addPlaceAndSource(database);
    signIn(Role.COORDINATOR);
    id = pictures.create(KAVLINGE, draft());
    dark = problems.add(KAVLINGE, id, darkness());
    problems.add(KAVLINGE, id, titled("Inbrott"));
    evidences.cite(KAVLINGE, dark, surveyResult(41, 120), LocalizedText.swedish("Var tredje."));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void the_list_leads_to_the_draft_and_counts_breaks_in_the_thread() {
    open("kavlinge/lagesbild");
    assertThat(find(Anchor.class).withText("Lägesbild 2026").single().getHref())
        .isEqualTo("/app/kavlinge/lagesbild/1");
    assertThat(text("picture-broken")).contains("ett problem saknar underlag");
  }

  @Test
  void an_empty_list_says_what_to_do_next_to_those_who_may_begin() {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.POLICE_OFFICER);
    open("flen/lagesbild");
    assertThat(text("picture-empty")).contains("Börja med ett utkast");
    assertThat(find(Button.class).withText("Börja en ny lägesbild").exists()).isTrue();

    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.READER);
    open("kavlinge");
    open("flen/lagesbild");
    assertThat(text("picture-empty")).contains("kommunpolisen");
    assertThat(find(Button.class).withText("Börja en ny lägesbild").exists()).isFalse();
  }

  @Test
  void a_draft_is_begun_in_a_dialog_that_asks_for_what_is_missing() {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    open("flen/lagesbild");
    click("Börja en ny lägesbild");
    click("Börja");
    assertThat(field("Titel").isInvalid()).isTrue();
    assertThat(pictures.list(FLEN)).isEmpty();

    field("Titel").setValue("Lägesbild för Flen");
    field("Sammanfattning").setValue("Så här.");
    click("Börja");
    assertThat(pictures.list(FLEN)).hasSize(1);
    assertThat(find(H1.class).single().getText()).isEqualTo("Lägesbild för Flen");
  }

  @Test
  void the_picture_shows_problems_with_figures_and_the_break_in_the_thread() {
    open("kavlinge/lagesbild/1");
    var sections = find(ProblemSection.class).all();
    assertThat(sections).hasSize(2);
    assertThat(sections.getFirst().hasClassName("is-broken")).isFalse();
    assertThat(sections.getLast().hasClassName("is-broken")).isTrue();
    assertThat(text("picture-figure")).isEqualTo("34 % (41 av 120), öppen enkät, alla fick svara");
    assertThat(find(Anchor.class).withText("Visa").single().getHref())
        .isEqualTo("/kavlinge/enkater/trygghet#morker");
    assertThat(text("picture-broken")).contains("Tråden är bruten här");
  }

  @Test
  void readers_see_the_picture_without_anything_to_change_it_with() {
    signIn(Role.READER);
    open("kavlinge/lagesbild/1");
    assertThat(find(ProblemSection.class).all()).hasSize(2);
    assertThat(find(Button.class).withText("Lägg till problem").exists()).isFalse();
    assertThat(find(Button.class).withTextContaining("Väg").exists()).isFalse();
    assertThat(find(Button.class).withTextContaining("Anta").exists()).isFalse();
  }

  @Test
  void problems_are_edited_and_ranked_in_place() {
    open("kavlinge/lagesbild/1");
    find(Button.class).withText("Ändra problemet").first().click();
    field("Orsak").setValue("Trasiga lampor");
    click("Spara");
    assertThat(pictures.getProblem(KAVLINGE, dark).draft().cause())
        .isEqualTo(LocalizedText.swedish("Trasiga lampor"));

    find(Button.class).withText("Flytta ner").first().click();
    assertThat(pictures.get(KAVLINGE, 1).problems()).extracting(Problem::id).last().isEqualTo(dark);
    assertThat(find(ProblemSection.class).last().getId()).contains(PicturePaths.anchor(dark));
  }

  @Test
  void what_someone_else_saved_meanwhile_is_said_in_the_dialog_and_the_text_stays() {
    open("kavlinge/lagesbild/1");
    find(Button.class).withText("Ändra problemet").first().click();
    problems.edit(KAVLINGE, dark, 1, titled("Mörkt"));
    field("Orsak").setValue("Trasiga lampor");
    click("Spara");
    assertThat(find(FormDialog.class).exists()).isTrue();
    assertThat(text("form-refusal")).contains("Någon annan har ändrat");
    assertThat(field("Orsak").getValue()).isEqualTo("Trasiga lampor");
  }

  @Test
  void evidence_is_rejected_with_a_reason_and_not_without() {
    open("kavlinge/lagesbild/1");
    click("Väg underlaget");
    verdictField().setValue(Verdict.REJECTED);
    click("Spara");
    assertThat(text("form-refusal")).contains("Ett skäl saknas");
    field("Skäl").setValue("För få svar");
    click("Spara");
    var evidence = pictures.getProblem(KAVLINGE, dark).evidence().getFirst();
    assertThat(evidence.verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(evidence.reason()).isEqualTo("För få svar");
    assertThat(find(ProblemSection.class).first().hasClassName("is-broken")).isTrue();
  }

  @Test
  void both_signatories_adopt_and_then_nothing_is_offered_any_more() {
    signatory(Party.MUNICIPALITY);
    open("kavlinge/lagesbild/1");
    click("Anta för: Kommunen");
    assertThat(text("form-dialog")).contains("Saknar underlag: Inbrott");
    click("Anta");
    assertThat(pictures.get(KAVLINGE, 1).status()).isEqualTo(PictureStatus.DRAFT);
    assertThat(text("picture-adoption"))
        .contains("Antogs av Test Testsson, Testare")
        .contains("Har inte antagit än");
    assertThat(find(Button.class).withTextContaining("Anta").exists()).isFalse();

    signatory(Party.POLICE);
    open("kavlinge");
    open("kavlinge/lagesbild/1");
    click("Anta för: Polisen");
    click("Anta");
    assertThat(pictures.get(KAVLINGE, 1).status()).isEqualTo(PictureStatus.ADOPTED);
    assertThat(text("picture-status")).isEqualTo("Antagen");

    signIn(Role.COORDINATOR);
    open("kavlinge");
    open("kavlinge/lagesbild/1");
    assertThat(find(Button.class).withText("Lägg till problem").exists()).isFalse();
  }

  @Test
  void the_home_view_tells_each_what_waits_for_them() {
    assertThat(items())
        .extracting(WaitingWork.Item::textKey)
        .containsExactly("picture.waiting.without_evidence");
    signatory(Party.POLICE);
    assertThat(items())
        .extracting(WaitingWork.Item::textKey)
        .containsExactly("picture.waiting.adoption");
    assertThat(items().getFirst().path()).isEqualTo("lagesbild/1");
    signIn(Role.READER);
    assertThat(items()).isEmpty();
    signIn(Role.WALK_LEADER);
    assertThat(items()).isEmpty();
  }

  @Test
  void another_municipality_s_people_are_refused_and_an_unknown_picture_is_missing() {
    for (var unknown : List.of("7", "x", "0")) {
      open("kavlinge/lagesbild/" + unknown);
      assertThat(find(H1.class).single().getText()).isEqualTo("Det du söker finns inte");
    }
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    open("kavlinge/lagesbild/1");
    assertThat(find(H1.class).single().getText()).isEqualTo("Du har inte behörighet till detta");
    assertThat(find(ProblemSection.class).exists()).isFalse();
  }

  @Test
  void nobody_sees_a_picture() {
    Fixtures.signOut();
    open("kavlinge/lagesbild/1");
    assertThat(find(PictureView.class).exists()).isFalse();
    assertThat(find(ProblemSection.class).exists()).isFalse();
  }

  private List<WaitingWork.Item> items() {
    return waiting.stream()
        .flatMap(each -> each.list(KAVLINGE).stream())
        .filter(item -> item.textKey().startsWith("picture."))
        .toList();
  }

  private static void signIn(Role role) {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, role);
  }

  private void signatory(Party party) {
    Fixtures.store(database, Fixtures.signIn(KAVLINGE, party, Role.SIGNATORY));
  }

  private void open(String address) {
    UI.getCurrent().navigate(address);
  }

  private void click(String text) {
    test(find(Button.class).withText(text).last()).click();
  }

  private TextArea field(String label) {
    return find(TextArea.class).withCondition(area -> label.equals(area.getLabel())).last();
  }

  @SuppressWarnings("unchecked")
  private RadioButtonGroup<Verdict> verdictField() {
    return find(RadioButtonGroup.class)
        .withCondition(group -> "Bedömning".equals(group.getLabel()))
        .single();
  }

  private String text(String className) {
    return find(Component.class).withClassName(className).first().getElement().getTextRecursively();
  }
}
