package se.rodatraden.survey.print;

import se.rodatraden.place.Municipality;

/// Who asks: both parties, by name.
final class AskedBy {

  private AskedBy() {}

  static String in(Typesetting words, Municipality municipality) {
    return words.say("asked_by", municipality.name(), municipality.localPoliceArea().name());
  }
}
