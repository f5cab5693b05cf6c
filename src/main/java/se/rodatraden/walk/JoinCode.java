package se.rodatraden.walk;

import se.rodatraden.shared.id.ShortId;

/// What participants type or scan to come in (anslutningskod): two groups of four of a [ShortId]'s
/// letters, e.g. `7k3m-9qx2`. 40 random bits, so that a coming walk's is not found by guessing.
final class JoinCode {

  private static final int GROUP = 4;

  private JoinCode() {}

  static String random() {
    var letters = ShortId.random();
    return letters.substring(0, GROUP) + "-" + letters.substring(GROUP, 2 * GROUP);
  }
}
