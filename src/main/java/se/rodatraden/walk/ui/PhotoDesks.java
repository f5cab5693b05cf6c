package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.Assets;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.PhotoId;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.walk.Moderated;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.Photo;
import se.rodatraden.walk.PhotoAddresses;
import se.rodatraden.walk.PhotoCovering;
import se.rodatraden.walk.PhotoStep;
import se.rodatraden.walk.Photos;
import se.rodatraden.walk.RemovedNotes;
import se.rodatraden.walk.Walk;

/// What stands beside a note that is looked at: its photos with what can be done to them, and when
/// it will be erased.
@org.springframework.stereotype.Component
class PhotoDesks {

  private final Photos photos;
  private final PhotoCovering covering;
  private final RemovedNotes removed;
  private final Assets assets;

  PhotoDesks(Photos photos, PhotoCovering covering, RemovedNotes removed, Assets assets) {
    this.photos = photos;
    this.covering = covering;
    this.removed = removed;
    this.assets = assets;
  }

  /// @param mayModerate others only look
  /// @param changed is told when something has been done to a photo of a note
  PhotoDesk of(
      Municipality municipality,
      Walk walk,
      ModerationDesks.Names names,
      boolean mayModerate,
      Consumer<ObservationId> changed) {
    return new PhotoDesk(municipality, walk, names, mayModerate, changed);
  }

  /// As things stood when it was made.
  final class PhotoDesk {
    private final Municipality municipality;
    private final ModerationDesks.Names names;
    private final boolean mayModerate;
    private final Consumer<ObservationId> changed;
    private final Walk walk;
    private final Map<ObservationId, List<Photo>> taken;
    private final Map<PhotoId, List<PhotoStep>> steps;
    private final Map<ObservationId, Instant> erased;

    private PhotoDesk(
        Municipality municipality,
        Walk walk,
        ModerationDesks.Names names,
        boolean mayModerate,
        Consumer<ObservationId> changed) {
      this.municipality = municipality;
      this.walk = walk;
      this.names = names;
      this.mayModerate = mayModerate;
      this.changed = changed;
      taken =
          photos.list(municipality.code(), walk.id()).stream()
              .collect(Collectors.groupingBy(Photo::observation));
      steps = photos.listSteps(municipality.code(), walk.id());
      erased = removed.listErased(municipality.code(), walk.id());
    }

    boolean isErased(Moderated about) {
      return erased.containsKey(about.id());
    }

    /// Leads to all of the walk's photos in one file; null where there are none.
    @Nullable Anchor archive(Component view) {
      if (taken.isEmpty() || !mayModerate) {
        return null;
      }
      var link =
          new Anchor(
              PhotoAddresses.toArchive(municipality, walk.id()),
              view.getTranslation("walk.photo.archive"));
      link.setRouterIgnore(true);
      link.getElement().setAttribute("download", true);
      return link;
    }

    List<Component> beside(Moderated about, Component view) {
      var beside = new ArrayList<Component>();
      if (about.state() instanceof Moderation.Removed) {
        beside.add(erasure(about, view));
      }
      var shown = taken.getOrDefault(about.id(), List.of());
      if (!shown.isEmpty()) {
        beside.add(photos(about, shown, view));
      }
      return beside;
    }

    private Paragraph erasure(Moderated about, Component view) {
      var gone = erased.get(about.id());
      var line =
          new Paragraph(
              gone == null
                  ? view.getTranslation(
                      "walk.moderation.erased_on",
                      written(removed.dueAt(municipality.code(), about.steps().getLast())))
                  : view.getTranslation("walk.moderation.erased", written(gone)));
      line.addClassName("moderation-erased");
      return line;
    }

    private static String written(Instant moment) {
      return SwedishTime.write(SwedishTime.dayOf(moment), UI.getCurrent().getLocale());
    }

    private PhotoModeration photos(Moderated about, List<Photo> shown, Component view) {
      var title = names.of(about.observation(), UI.getCurrent().getLocale());
      var atHome = about.state() instanceof Moderation.Accepted(var home) && home;
      var list =
          new PhotoModeration(
              municipality,
              title,
              view.getTranslation(atHome ? "walk.photo.about_home" : "walk.photo.about"),
              shown,
              steps);
      for (int i = 0; i < shown.size(); i++) {
        var name = view.getTranslation("walk.photo.name", i + 1, shown.size(), title);
        list.add(shown.get(i), name, mayModerate ? actions(view, name) : null);
      }
      return list;
    }

    private PhotoModeration.Actions actions(Component view, String name) {
      return new PhotoModeration.Actions(
          photo -> tell(view, photo, () -> photos.publish(municipality.code(), photo.id())),
          photo -> tell(view, photo, () -> photos.hide(municipality.code(), photo.id())),
          photo -> dialog(view, photo, name).open());
    }

    private void tell(Component view, Photo photo, Runnable action) {
      ProblemNotice.attempt(view, action);
      changed.accept(photo.observation());
    }

    private FormDialog dialog(Component view, Photo photo, String name) {
      var form =
          new CoverForm(
              new PhotoCover(assets, municipality, photo, name, PhotoCovering.MOST_BOXES));
      return new FormDialog(
          view.getTranslation("walk.photo.cover.title"),
          view.getTranslation("walk.photo.cover.do"),
          () -> {
            var boxes = form.read();
            if (boxes == null) {
              return false;
            }
            covering.cover(municipality.code(), photo.id(), photo.version(), boxes);
            Notification.show(view.getTranslation("walk.photo.cover.done"));
            changed.accept(photo.observation());
            return true;
          },
          form);
    }
  }
}
