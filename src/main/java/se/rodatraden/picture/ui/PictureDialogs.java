package se.rodatraden.picture.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import se.rodatraden.picture.Picture;
import se.rodatraden.picture.PictureDraft;
import se.rodatraden.picture.Pictures;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.shared.ui.LocalizedTextField;

/// Begins a picture, and edits a picture's own texts.
final class PictureDialogs {

  private PictureDialogs() {}

  /// @param copyIsPossible whether there is an adopted picture to start from
  static FormDialog begin(
      Pictures pictures, MunicipalityCode municipality, boolean copyIsPossible, Runnable begun) {
    var fields = new Fields();
    var copy = new Checkbox(Words.say("picture.begin.copy"));
    copy.setValue(copyIsPossible);
    copy.setVisible(copyIsPossible);
    return new FormDialog(
        Words.say("picture.begin.title"),
        Words.say("picture.begin.do"),
        () -> {
          if (!fields.areFilledIn()) {
            return false;
          }
          if (copy.getValue()) {
            pictures.createFromLatestAdopted(municipality, fields.draft());
          } else {
            pictures.create(municipality, fields.draft());
          }
          begun.run();
          return true;
        },
        fields.title,
        fields.summary,
        copy);
  }

  static FormDialog edit(Pictures pictures, Picture picture, Runnable saved) {
    var fields = new Fields();
    fields.title.setValue(picture.draft().title());
    fields.summary.setValue(picture.draft().summary());
    return new FormDialog(
        Words.say("picture.edit.title"),
        Words.say("shared.form.save"),
        () -> {
          if (!fields.areFilledIn()) {
            return false;
          }
          pictures.edit(picture.municipality(), picture.id(), picture.version(), fields.draft());
          saved.run();
          return true;
        },
        fields.title,
        fields.summary);
  }

  private static final class Fields {

    final LocalizedTextField title =
        new LocalizedTextField(Words.say("picture.field.title")).required();
    final LocalizedTextField summary =
        new LocalizedTextField(Words.say("picture.field.summary")).required();

    Fields() {
      summary.setHelp(Words.say("picture.field.summary_help"));
    }

    boolean areFilledIn() {
      var summaryIsFilledIn = summary.isFilledIn();
      return title.isFilledIn() && summaryIsFilledIn;
    }

    PictureDraft draft() {
      return new PictureDraft(title.text(), summary.text());
    }
  }
}
