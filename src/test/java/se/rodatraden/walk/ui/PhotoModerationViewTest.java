package se.rodatraden.walk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.PhotoFixtures.NOTE;
import static se.rodatraden.walk.PhotoFixtures.photo;
import static se.rodatraden.walk.PhotoFixtures.picture;
import static se.rodatraden.walk.PhotoFixtures.send;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.walk;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.Photo;
import se.rodatraden.walk.PhotoCovering;
import se.rodatraden.walk.PhotoIntake;
import se.rodatraden.walk.PhotoVisibility;
import se.rodatraden.walk.Photos;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.image.Box;

@DatabaseTest
class PhotoModerationViewTest extends SpringBrowserlessTest {

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired Moderations moderations;
  @Autowired Photos photos;
  @Autowired PhotoCovering covering;
  @Autowired PhotoIntake intake;

  @BeforeEach
  void aNoteWithAPhoto() {
    UI.getCurrent().setLocale(Texts.SWEDISH);
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
    observations.note(JOIN_CODE, NOTE, dark("Lampan är trasig"), null);
    send(intake, photo(), picture(120));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void openAs(Role role) {
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, role));
    UI.getCurrent().navigate("flen/vandringar/%s/granska".formatted(WALK));
  }

  private String card() {
    return find(ModerationCard.class).single().getElement().getTextRecursively();
  }

  private Photo stored() {
    return photos.list(FLEN, WALK).getFirst();
  }

  private void press(String button) {
    test(find(Button.class).withText(button).single()).click();
  }

  private void draw(List<Box> boxes) {
    var json =
        boxes.stream()
            .map(box ->
                "{\"x\":%d,\"y\":%d,\"width\":%d,\"height\":%d}"
                    .formatted(box.x(), box.y(), box.width(), box.height()))
            .toList()
            .toString();
    var cover = find(PhotoCover.class).single();
    ComponentUtil.fireEvent(cover, new PhotoCover.BoxesChanged(cover, true, json));
  }

  @Test
  void a_photo_is_shown_to_all_and_hidden_again_and_the_history_tells() {
    openAs(Role.COORDINATOR);
    assertThat(card()).contains("Ett foto", "Bara för tjänstepersoner");
    press("Visa för alla");
    assertThat(stored().visibility()).isEqualTo(PhotoVisibility.PUBLIC);
    assertThat(card()).contains("Visas för alla", "Historik (1)", "Test Testsson");
    press("Dölj för alla");
    assertThat(stored().visibility()).isEqualTo(PhotoVisibility.PRIVATE);
    assertThat(card()).contains("Historik (2)");
  }

  @Test
  void covering_needs_a_box_and_that_one_knows_it_cannot_be_undone() {
    openAs(Role.POLICE_OFFICER);
    press("Täck över");
    press("Täck över för gott");
    assertThat(find(FormDialog.class).single().getElement().getTextRecursively())
        .contains("Rita minst en ruta");
    draw(List.of(new Box(0, 0, 32, 32)));
    press("Täck över för gott");
    assertThat(stored().version()).as("not yet").isEqualTo(1);
    find(Checkbox.class, find(FormDialog.class).single()).single().setValue(true);
    press("Täck över för gott");
    assertThat(stored().version()).isEqualTo(2);
    assertThat(find(FormDialog.class).exists()).isFalse();
    assertThat(card()).contains("Övertäckt, en ruta");
    assertThat(find(Image.class).single().getSrc()).endsWith("/liten.jpg?v=2");
  }

  @Test
  void what_somebody_else_has_covered_meanwhile_is_told_in_the_dialog() {
    openAs(Role.COORDINATOR);
    press("Täck över");
    draw(List.of(new Box(0, 0, 32, 32)));
    find(Checkbox.class, find(FormDialog.class).single()).single().setValue(true);
    covering.cover(FLEN, stored().id(), 1, List.of(new Box(40, 40, 16, 16)));
    press("Täck över för gott");
    assertThat(find(FormDialog.class).single().getElement().getTextRecursively())
        .contains("Någon annan har ändrat samma sak");
    assertThat(stored().version()).isEqualTo(2);
  }

  @Test
  void readers_see_the_photo_and_do_nothing_to_it() {
    openAs(Role.READER);
    assertThat(find(Image.class).all()).hasSize(1);
    assertThat(find(Button.class).withText("Visa för alla").exists()).isFalse();
    assertThat(find(Button.class).withText("Täck över").exists()).isFalse();
    assertThat(archives()).isEmpty();
  }

  private List<String> archives() {
    return find(Anchor.class).all().stream()
        .map(Anchor::getHref)
        .filter(href -> href.endsWith("/alla.zip"))
        .toList();
  }

  @Test
  void all_photos_can_be_taken_along() {
    openAs(Role.COORDINATOR);
    assertThat(archives()).containsExactly("/app/foton/flen/" + WALK + "/alla.zip");
  }

  @Test
  void a_home_is_warned_of_and_a_removed_note_says_when_it_is_erased() {
    openAs(Role.COORDINATOR);
    moderations.moderate(FLEN, WALK, NOTE, 0, new Moderation.Accepted(true));
    UI.getCurrent().navigate("flen/vandringar/%s/granska".formatted(WALK));
    assertThat(card()).contains("Punkten är någons bostad.");
    moderations.moderate(FLEN, WALK, NOTE, 1, new Moderation.Removed("Pekar ut någon"));
    UI.getCurrent().navigate("flen/vandringar");
    UI.getCurrent().navigate("flen/vandringar/%s/granska".formatted(WALK));
    assertThat(card()).contains("Orden, fotona och den exakta platsen raderas");
  }
}
