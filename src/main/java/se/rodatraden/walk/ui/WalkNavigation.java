package se.rodatraden.walk.ui;

import se.rodatraden.place.Municipality;
import se.rodatraden.shared.id.WalkId;

/// Addresses of the officials' views of walks.
public final class WalkNavigation {

  static final String LIST = WalkEntries.PATH;
  static final String NEW = LIST + "/ny";
  static final String PLAN = "plan";
  static final String LIVE = "leda";
  static final String MARKS = "karta";
  static final String NOTES = LIST + "/karta";

  private WalkNavigation() {}

  public static String list(Municipality municipality) {
    return to(municipality, LIST);
  }

  public static String create(Municipality municipality) {
    return to(municipality, NEW);
  }

  /// All that was noted, on a map.
  public static String notes(Municipality municipality) {
    return to(municipality, NOTES);
  }

  public static String detail(Municipality municipality, WalkId walk) {
    return to(municipality, LIST + "/" + walk);
  }

  public static String plan(Municipality municipality, WalkId walk) {
    return detail(municipality, walk) + "/" + PLAN;
  }

  public static String live(Municipality municipality, WalkId walk) {
    return detail(municipality, walk) + "/" + LIVE;
  }

  public static String marks(Municipality municipality, WalkId walk) {
    return detail(municipality, walk) + "/" + MARKS;
  }

  /// @param walk the later of the two
  public static String compare(Municipality municipality, WalkId walk) {
    return detail(municipality, walk) + "/jamfor";
  }

  private static String to(Municipality municipality, String path) {
    return "/app/" + municipality.slug() + "/" + path;
  }

  /// The same as an address within the application, for `UI.navigate`.
  static String route(String address) {
    return address.substring("/app/".length());
  }
}
