package se.rodatraden.walk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.rodatraden.place.Municipality;
import se.rodatraden.walk.Photo;
import se.rodatraden.walk.PhotoAddresses;
import se.rodatraden.walk.PhotoSize;
import se.rodatraden.walk.PhotoVisibility;

/// The photos of one observation, small; each leads to itself in full size.
final class PhotoStrip extends UnorderedList {

  private final transient Municipality municipality;

  /// @param title the observation's name
  PhotoStrip(Municipality municipality, String title, List<Photo> photos) {
    this.municipality = municipality;
    addClassName("observation-photos");
    getElement().setAttribute("aria-label", getTranslation("walk.photo.list", title));
    for (int i = 0; i < photos.size(); i++) {
      var name = getTranslation("walk.photo.name", i + 1, photos.size(), title);
      add(item(photos.get(i), name));
    }
  }

  private ListItem item(Photo photo, String name) {
    var picture =
        new Image(PhotoAddresses.toOfficials(municipality, photo, PhotoSize.PREVIEW), name);
    picture.getElement().setAttribute("loading", "lazy");
    picture.getElement().setAttribute("width", String.valueOf(photo.width()));
    picture.getElement().setAttribute("height", String.valueOf(photo.height()));
    var link = new Anchor(PhotoAddresses.toOfficials(municipality, photo, PhotoSize.FULL), picture);
    link.setTarget(AnchorTarget.BLANK);
    link.setRouterIgnore(true);
    link.setTitle(getTranslation("walk.photo.open"));
    var item = new ListItem(link);
    if (photo.visibility() == PhotoVisibility.PUBLIC) {
      var tag = new Span(getTranslation("walk.photo.public"));
      tag.addClassName("small");
      item.add(tag);
    }
    return item;
  }
}
