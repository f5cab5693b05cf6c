package se.rodatraden.promise.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.promise.PromiseFixtures.HERE;
import static se.rodatraden.promise.PromiseFixtures.promise;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.picture.Adoptions;
import se.rodatraden.picture.PictureDraft;
import se.rodatraden.picture.Pictures;
import se.rodatraden.picture.Problem;
import se.rodatraden.picture.ProblemDraft;
import se.rodatraden.picture.Problems;
import se.rodatraden.promise.PromiseFixtures;
import se.rodatraden.promise.Promises;
import se.rodatraden.promise.Today;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class TiesEditorTest extends SpringBrowserlessTest {

  @Autowired DSLContext database;
  @Autowired Promises promises;
  @Autowired Pictures pictures;
  @Autowired Problems problems;
  @Autowired Adoptions adoptions;
  @Autowired Today today;

  private PromiseId id;

  @BeforeEach
  void aPromiseTiedToAnEarlierPicturesProblemWhichIsInADraftToo() {
    PromiseFixtures.addMunicipalities(database);
    UI.getCurrent().setLocale(Texts.SWEDISH);
    signIn(Party.MUNICIPALITY);
    var problem = PromiseFixtures.addProblem(database, HERE, "Mörka gångvägar");
    id = promises.create(HERE, promise("Tryggare Kävlinge", today.get()));
    promises.tie(HERE, id, promises.get(HERE, id).version(), List.of(problem));
    pictures.createFromLatestAdopted(
        HERE, new PictureDraft(LocalizedText.swedish("Ny"), LocalizedText.swedish("Ny bild")));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void a_problem_that_was_taken_over_is_offered_once_in_the_newest_picture_and_is_tied_there() {
    open();
    assertThat(labels()).containsExactly("Lägesbild, version 100 (utkast)");
    assertThat(groups().getFirst().getSelectedItems()).hasSize(1);

    adoptDraft();
    open();
    assertThat(labels())
        .containsExactly(
            "Lägesbild, version 100, antagen " + PromiseWords.day(UI.getCurrent(), today.get()));
    groups().getFirst().deselectAll();
    test(find(Button.class).withText("Spara kopplingen").single()).click();
    assertThat(promises.get(HERE, id).problems()).isEmpty();
  }

  @Test
  void an_earlier_picture_is_folded_away_once_the_promise_is_tied_to_none_of_its_problems() {
    var dropped = pictures.findDraft(HERE).orElseThrow().problems().getFirst();
    problems.remove(HERE, dropped.id());
    problems.add(
        HERE,
        pictures.findDraft(HERE).orElseThrow().id(),
        ProblemDraft.titled(LocalizedText.swedish("Inbrott")));
    adoptDraft();
    open();
    assertThat(earlierPictures())
        .singleElement()
        .satisfies(earlier -> assertThat(earlier.isOpened()).isTrue());
    groups().getFirst().select(groups().getFirst().getListDataView().getItem(0));
    groups().getLast().deselectAll();
    test(find(Button.class).withText("Spara kopplingen").single()).click();

    assertThat(promises.get(HERE, id).problems())
        .containsExactly(pictures.get(HERE, 100).problems().getFirst().id());
    assertThat(earlierPictures())
        .singleElement()
        .satisfies(earlier -> assertThat(earlier.isOpened()).isFalse());
  }

  private void open() {
    UI.getCurrent().navigate("");
    UI.getCurrent().navigate("testby/loften/%s/redigera".formatted(id));
  }

  private void adoptDraft() {
    for (var party : Party.values()) {
      signIn(party);
      var draft = pictures.findDraft(HERE).orElseThrow();
      adoptions.adopt(HERE, draft.id(), draft.contentsVersion());
    }
  }

  private List<Details> earlierPictures() {
    return find(Details.class).all().stream()
        .filter(details -> details.getSummaryText().equals("Tidigare lägesbilder"))
        .toList();
  }

  private List<String> labels() {
    return groups().stream().map(CheckboxGroup::getLabel).toList();
  }

  @SuppressWarnings("unchecked")
  private List<CheckboxGroup<Problem>> groups() {
    return find(CheckboxGroup.class, find(TiesEditor.class).single()).all().stream()
        .map(group -> (CheckboxGroup<Problem>) group)
        .toList();
  }

  private void signIn(Party party) {
    Fixtures.store(database, Fixtures.signIn(HERE, party, Role.COORDINATOR, Role.SIGNATORY));
  }
}
