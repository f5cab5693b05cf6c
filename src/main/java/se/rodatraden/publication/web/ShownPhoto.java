package se.rodatraden.publication.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.Texts;
import se.rodatraden.walk.Photo;
import se.rodatraden.walk.PhotoAddresses;
import se.rodatraden.walk.PhotoSize;

/// A photo as everyone sees it.
///
/// @param preview address of the small one
/// @param full address of the large one
/// @param name what it shows, for those who do not see it
/// @param width of the large one, in pixels
/// @param height of the large one, in pixels
record ShownPhoto(String preview, String full, String name, int width, int height) {

  /// @param title name of the point that they belong to, in that language
  static List<ShownPhoto> of(
      Municipality municipality, List<Photo> photos, String title, Texts texts, Locale language) {
    var shown = new ArrayList<ShownPhoto>();
    for (var photo : photos) {
      shown.add(
          new ShownPhoto(
              PhotoAddresses.toAll(municipality, photo, PhotoSize.PREVIEW),
              PhotoAddresses.toAll(municipality, photo, PhotoSize.FULL),
              texts.text(language, "walk.photo.name", shown.size() + 1, photos.size(), title),
              photo.width(),
              photo.height()));
    }
    return shown;
  }
}
