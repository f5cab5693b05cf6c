package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.PhotoId;
import se.rodatraden.shared.ui.LineButton;
import se.rodatraden.walk.Photo;
import se.rodatraden.walk.PhotoAddresses;
import se.rodatraden.walk.PhotoSize;
import se.rodatraden.walk.PhotoStep;
import se.rodatraden.walk.PhotoVisibility;

/// The photos of the note that is looked at: who sees each, what has been done to it, and what can
/// be.
final class PhotoModeration extends Div {

  private final transient Municipality municipality;
  private final transient Map<PhotoId, List<PhotoStep>> steps;
  private final UnorderedList list = new UnorderedList();

  /// @param title the note's name
  /// @param about what those who decide should know of showing these
  PhotoModeration(
      Municipality municipality,
      String title,
      String about,
      List<Photo> photos,
      Map<PhotoId, List<PhotoStep>> steps) {
    this.municipality = municipality;
    this.steps = steps;
    addClassName("moderation-photos");
    list.getElement().setAttribute("aria-label", getTranslation("walk.photo.list", title));
    var help = new Paragraph(about);
    help.addClassNames("muted", "small");
    add(new H3(getTranslation("walk.photo.title", photos.size())), help, list);
  }

  /// What can be done to a photo; null for those who only look.
  record Actions(Consumer<Photo> publish, Consumer<Photo> hide, Consumer<Photo> cover) {}

  void add(Photo photo, String name, @Nullable Actions actions) {
    var item = new ListItem(picture(photo, name), state(photo));
    if (actions != null) {
      item.add(controls(photo, name, actions));
    }
    var done = steps.getOrDefault(photo.id(), List.of());
    if (!done.isEmpty()) {
      item.add(history(done));
    }
    list.add(item);
  }

  private Component picture(Photo photo, String name) {
    var picture =
        new Image(PhotoAddresses.toOfficials(municipality, photo, PhotoSize.PREVIEW), name);
    picture.getElement().setAttribute("loading", "lazy");
    picture.getElement().setAttribute("width", String.valueOf(photo.width()));
    picture.getElement().setAttribute("height", String.valueOf(photo.height()));
    var link = new Anchor(PhotoAddresses.toOfficials(municipality, photo, PhotoSize.FULL), picture);
    link.setTarget(AnchorTarget.BLANK);
    link.setRouterIgnore(true);
    link.setTitle(getTranslation("walk.photo.open"));
    return link;
  }

  private Component state(Photo photo) {
    var tag = new Span(getTranslation(WalkWords.keyOf(photo.visibility(), "photo.visibility")));
    tag.addClassNames("walk-status", "photo-" + WireKey.of(photo.visibility()));
    return tag;
  }

  private Component controls(Photo photo, String name, Actions actions) {
    var showing =
        photo.visibility() == PhotoVisibility.PRIVATE
            ? new LineButton("walk.photo.publish", name, () -> actions.publish().accept(photo))
            : new LineButton("walk.photo.hide", name, () -> actions.hide().accept(photo));
    var line =
        new Div(
            showing, new LineButton("walk.photo.cover", name, () -> actions.cover().accept(photo)));
    line.addClassName("walk-line");
    return line;
  }

  private Component history(List<PhotoStep> done) {
    var lines = new OrderedList();
    done.forEach(step -> lines.add(new ListItem(line(step))));
    var details = new Details(getTranslation("walk.moderation.history", done.size()), lines);
    details.addClassName("small");
    return details;
  }

  private String line(PhotoStep step) {
    return getTranslation(
        "walk.moderation.step",
        SwedishTime.write(step.at(), getLocale()),
        step.by(),
        getTranslation(WalkWords.keyOf(step.action(), "photo.action"), step.boxes()));
  }
}
