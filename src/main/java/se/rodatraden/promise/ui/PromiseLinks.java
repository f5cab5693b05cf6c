package se.rodatraden.promise.ui;

import se.rodatraden.place.Municipality;
import se.rodatraden.shared.id.PromiseId;

/// Addresses of the promise views.
final class PromiseLinks {

  private PromiseLinks() {}

  static String create(Municipality municipality) {
    return to(municipality, PromiseEntries.PATH + "/nytt");
  }

  static String to(Municipality municipality, PromiseId promise) {
    return to(municipality, PromiseEntries.PATH + "/" + promise);
  }

  static String edit(Municipality municipality, PromiseId promise) {
    return to(municipality, promise) + "/redigera";
  }

  /// @param path relative to `/app/{kommun}/`
  static String to(Municipality municipality, String path) {
    return "/app/" + municipality.slug() + "/" + path;
  }

  /// The same as an address within the application, for `UI.navigate`.
  static String route(String link) {
    return link.substring("/app/".length());
  }
}
