package se.rodatraden.picture.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import se.rodatraden.picture.EvidenceUse;
import se.rodatraden.picture.Picture;
import se.rodatraden.shared.Citable;

/// Beside something that can be cited: where it is used, and the button that uses it.
@StyleSheet("context://app-picture.css")
final class EvidenceControl extends Div {

  private final transient PictureServices services;
  private final transient EvidenceUses uses;
  private final transient Citable citable;
  private final String municipalitySlug;
  private final Button button;

  EvidenceControl(
      PictureServices services,
      EvidenceUses uses,
      Citable citable,
      String municipalitySlug,
      boolean mayEdit) {
    this.services = services;
    this.uses = uses;
    this.citable = citable;
    this.municipalitySlug = municipalitySlug;
    addClassName("picture-use");
    button = new Button(Words.say("picture.use.do"), click -> begin());
    button.addThemeVariants(ButtonVariant.SMALL);
    button.setAriaLabel(Words.say("picture.use.do") + ": " + Words.in(citable.citation().title()));
    button.setVisible(mayEdit);
    show();
  }

  private void show() {
    removeAll();
    uses.of(citable).forEach(use -> add(link(use)));
    add(button);
  }

  private Anchor link(EvidenceUse use) {
    var path = PicturePaths.picture(use.pictureNumber());
    var address =
        PicturePaths.inApp(municipalitySlug, path) + "#" + PicturePaths.anchor(use.problem());
    var title = Words.in(use.problemTitle());
    var key =
        switch (use.verdict()) {
          case USED -> "picture.use.used";
          case REJECTED -> "picture.use.rejected";
        };
    var link = new Anchor(address, Words.say(key, title, use.pictureNumber()));
    link.addClassName("picture-use-link");
    return link;
  }

  /// Evidence needs a draft to lie in; where there is none, one is begun first.
  private void begin() {
    var draft = services.pictures().findDraft(citable.municipality());
    if (draft.isPresent()) {
      cite(draft.get());
      return;
    }
    var copyIsPossible = !services.pictures().list(citable.municipality()).isEmpty();
    PictureDialogs.begin(
            services.pictures(),
            citable.municipality(),
            copyIsPossible,
            () -> services.pictures().findDraft(citable.municipality()).ifPresent(this::cite))
        .open();
  }

  private void cite(Picture draft) {
    new CiteForm(services, citable, draft).inDialog(this::used).open();
  }

  private void used() {
    uses.forget(citable);
    show();
    button.focus();
  }
}
