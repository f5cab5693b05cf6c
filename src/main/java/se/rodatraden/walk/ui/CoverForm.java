package se.rodatraden.walk.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.walk.ModerationProblem;
import se.rodatraden.walk.image.Box;

/// Drawing boxes on a photo, and saying that one knows that it cannot be undone.
final class CoverForm extends Div {

  private final Checkbox sure = new Checkbox(getTranslation("walk.photo.cover.sure"));
  private final Paragraph unsure = new Paragraph(getTranslation("walk.photo.cover.unsure"));
  private transient List<Box> boxes = List.of();

  CoverForm(PhotoCover cover) {
    addClassName("form-fields");
    cover.addBoxesChangedListener(event -> boxes = event.boxes());
    unsure.addClassName("form-refusal");
    unsure.getElement().setAttribute("role", "alert");
    unsure.setVisible(false);
    add(new Paragraph(getTranslation("walk.photo.cover.about")), cover, sure, unsure);
  }

  /// @return null where it has not been said that it cannot be undone, which the form then asks for
  /// @throws se.rodatraden.shared.ProblemException [ModerationProblem.BoxMissing]
  @Nullable List<Box> read() {
    if (boxes.isEmpty()) {
      throw new ModerationProblem.BoxMissing().asException();
    }
    unsure.setVisible(!sure.getValue());
    return sure.getValue() ? boxes : null;
  }
}
