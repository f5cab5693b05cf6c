package se.rodatraden.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.NearestPlace;
import se.rodatraden.place.Place;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.NoteSelection;
import se.rodatraden.walk.NoteSquare;

/// Makes squares citable: a citation keeps how many notes there were from each walk and of what
/// kind, so that it can be read later what it was made of.
@Component
public class SquareCitations {

  private final Texts texts;

  SquareCitations(Texts texts) {
    this.texts = texts;
  }

  /// @param selection that the notes were counted by: another one is another citation
  public Citable of(
      Municipality municipality, List<Place> named, NoteSelection selection, NoteSquare square) {
    var middle = square.square().middle();
    var near = nameOf(named, middle);
    var title =
        inBoth(language -> {
          var base =
              texts.text(
                  language,
                  "picture.spots.citation." + WireKey.of(square.footing()),
                  square.notes(),
                  square.walks(),
                  square.unsafe());
          var about = words(selection, language);
          var said = about.isEmpty() ? base : base + " (" + String.join(", ", about) + ")";
          return near == null ? said : texts.text(language, "picture.spots.near", said, near);
        });
    var citation =
        new Citation(
            title,
            null,
            middle,
            near,
            square.last(),
            null,
            square.madeUp(),
            new Citation.Gathered(square.notes(), sources(municipality, square), contents(square)));
    return new Citable(
        municipality.code(),
        CitableKind.PLACE_CLUSTER,
        "notes/%s/%s".formatted(square.square().key(), key(selection)),
        citation);
  }

  private static @Nullable String nameOf(List<Place> named, GeoPosition middle) {
    return NearestPlace.of(named, middle).map(Place::name).orElse(null);
  }

  private static String key(NoteSelection selection) {
    var parts = new ArrayList<String>();
    for (var part : new Enum<?>[] {selection.category(), selection.valence(), selection.light()}) {
      parts.add(part == null ? "" : WireKey.of(part));
    }
    parts.add(selection.from() == null ? "" : selection.from().toString());
    parts.add(selection.until() == null ? "" : selection.until().toString());
    return String.join("/", parts);
  }

  private List<String> words(NoteSelection selection, Locale language) {
    var words = new ArrayList<String>();
    add(words, language, "walk.category.", selection.category());
    add(words, language, "walk.valence.", selection.valence());
    add(words, language, "walk.light.", selection.light());
    if (selection.from() != null) {
      words.add(texts.text(language, "picture.spots.from", selection.from().toString()));
    }
    if (selection.until() != null) {
      words.add(texts.text(language, "picture.spots.until", selection.until().toString()));
    }
    return words;
  }

  private void add(List<String> words, Locale language, String family, @Nullable Enum<?> constant) {
    if (constant != null) {
      words.add(texts.text(language, family + WireKey.of(constant)).toLowerCase(language));
    }
  }

  private List<Citation.Part> sources(Municipality municipality, NoteSquare square) {
    return square.by(part -> new FromWalk(part.day(), part.walk().value())).entrySet().stream()
        .map(each -> {
          var walk =
              square.parts().stream()
                  .filter(part -> part.walk().value().equals(each.getKey().walk()))
                  .findFirst()
                  .orElseThrow();
          return new Citation.Part(
              inBoth(language ->
                  walk.walkTitle().in(language)
                      + " ("
                      + texts
                          .text(language, "walk.light." + WireKey.of(walk.light()))
                          .toLowerCase(language)
                      + ")"),
              each.getValue(),
              walk.day(),
              "/%s/vandringar/%s".formatted(municipality.slug(), walk.walk()));
        })
        .toList();
  }

  private record FromWalk(java.time.LocalDate day, String walk) implements Comparable<FromWalk> {
    @Override
    public int compareTo(FromWalk other) {
      return java.util.Comparator.comparing(FromWalk::day)
          .thenComparing(FromWalk::walk)
          .compare(this, other);
    }
  }

  private List<Citation.Part> contents(NoteSquare square) {
    return square.by(NoteSquare.Part::category).entrySet().stream()
        .map(each ->
            new Citation.Part(
                inBoth(
                    language -> texts.text(language, "walk.category." + WireKey.of(each.getKey()))),
                each.getValue(),
                null,
                null))
        .toList();
  }

  /// Of a square that enough people stand behind.
  public Citable of(
      Municipality municipality, List<Place> named, PlaceSource source, PointedSquare square) {
    if (!square.mayBeCited()) {
      throw new IllegalArgumentException("too few people stand behind what is to be cited");
    }
    var middle = square.square().middle();
    var near = nameOf(named, middle);
    var title =
        inBoth(language -> {
          var base =
              texts.text(
                  language,
                  "picture.spots.citation.pointed",
                  square.places(),
                  source.question().in(language),
                  texts.text(
                      language, "shared.among." + source.among().name().toLowerCase(Locale.ROOT)));
          return near == null ? base : texts.text(language, "picture.spots.near", base, near);
        });
    var part =
        new Citation.Part(
            source.survey(),
            square.places(),
            source.asked().until(),
            "/%s/enkater/%s".formatted(municipality.slug(), source.slug()));
    var citation =
        new Citation(
            title,
            null,
            middle,
            near,
            source.asked().until(),
            null,
            source.madeUp(),
            new Citation.Gathered(square.places(), List.of(part), List.of()));
    return new Citable(
        municipality.code(),
        CitableKind.PLACE_CLUSTER,
        "survey/%s/%s".formatted(source.reference(), square.square().key()),
        citation);
  }

  private static LocalizedText inBoth(Function<Locale, String> text) {
    return LocalizedText.of(text.apply(Texts.SWEDISH), text.apply(Texts.ENGLISH));
  }
}
