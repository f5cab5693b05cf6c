package se.rodatraden.walk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.Assets;
import se.rodatraden.walk.Photo;
import se.rodatraden.walk.PhotoAddresses;
import se.rodatraden.walk.PhotoSize;
import se.rodatraden.walk.image.Box;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The `photo-cover` element in a Flow view: boxes are drawn on a photo, by pointer, keys or
/// figures. Nothing is burnt in here.
@Tag("photo-cover")
final class PhotoCover extends Component {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final transient Assets assets;

  /// @param name what the photo shows, for those who do not see it
  PhotoCover(Assets assets, Municipality municipality, Photo photo, String name, int mostBoxes) {
    this.assets = assets;
    getElement()
        .setProperty("src", PhotoAddresses.toOfficials(municipality, photo, PhotoSize.FULL));
    getElement().setProperty("name", name);
    getElement().setProperty("pictureWidth", photo.width());
    getElement().setProperty("pictureHeight", photo.height());
    getElement().setProperty("mostBoxes", mostBoxes);
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    attached.getUI().getPage().addJsModule(assets.path("elements/photo-cover/index.ts"));
    getElement().setAttribute("lang", attached.getUI().getLocale().getLanguage());
  }

  Registration addBoxesChangedListener(ComponentEventListener<BoxesChanged> listener) {
    return addListener(BoxesChanged.class, listener);
  }

  /// All boxes that there are now.
  @DomEvent("boxes-changed")
  public static final class BoxesChanged extends ComponentEvent<PhotoCover> {
    private static final long serialVersionUID = 1;

    private final transient List<Box> boxes;

    public BoxesChanged(
        PhotoCover source,
        boolean fromClient,
        @EventData("JSON.stringify(event.detail.boxes)") String boxes) {
      super(source, fromClient);
      this.boxes = List.copyOf(JSON.readValue(boxes, new TypeReference<List<Box>>() {}));
    }

    List<Box> boxes() {
      return boxes;
    }
  }
}
