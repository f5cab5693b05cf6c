package se.rodatraden.walk.print;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.print.PdfWriter;
import se.rodatraden.shared.print.PrintedWords;
import se.rodatraden.shared.print.SquareCode;
import se.rodatraden.walk.OpenMap;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkLight;
import se.rodatraden.walk.WalkPlan;

/// The poster (affisch) that invites to a walk: one side of A4 in each chosen language, with the
/// way in as a square code.
@Component
public class Poster {

  private final ITemplateEngine templates;
  private final WalkLight light;
  private final Texts texts;

  Poster(ITemplateEngine templates, WalkLight light, Texts texts) {
    this.templates = templates;
    this.light = light;
    this.texts = texts;
  }

  /// What a poster tells of.
  ///
  /// @param root where the public pages are, without a slash last: `https://exempel.se`
  /// @param map where places can be marked before the walk, null where there is none or it is over
  public record Announcement(
      Walk walk, WalkPlan plan, Municipality municipality, String root, @Nullable OpenMap map) {

    public Announcement with(@Nullable OpenMap map) {
      return new Announcement(walk, plan, municipality, root, map);
    }

    /// What is said in so many words: the invitation, or the purpose while none is written.
    LocalizedText text() {
      var invitation = plan.invitation();
      return invitation == null ? walk.purpose() : invitation;
    }

    /// Where people come in.
    String address() {
      return root + "/vandring/" + walk.joinCode();
    }

    /// Where people mark places before the walk.
    String addressOf(OpenMap map) {
      return root + "/karta/" + map.code();
    }
  }

  /// A text with the language it is in, which may be Swedish for want of a translation.
  record Said(String text, String tag, String direction) {}

  /// One side.
  ///
  /// @param map what is said of marking places before the walk, null where nobody can
  record Side(
      String tag,
      String direction,
      Said title,
      String when,
      String light,
      Said text,
      @Nullable String map,
      String askedBy) {}

  /// The languages that there is something to say in and that can be set, Swedish first.
  public static List<Locale> languagesOf(Announcement announcement) {
    return PrintedWords.LANGUAGES.stream()
        .filter(language -> announcement.text().languages().contains(language.getLanguage()))
        .toList();
  }

  /// @param languages some of [#languagesOf], at least one
  public void write(Announcement announcement, List<Locale> languages, OutputStream out) {
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a poster must be in at least one language, was in none");
    }
    var sides = new ArrayList<Side>();
    languages.forEach(language -> sides.add(side(announcement, language)));
    var context = new Context(languages.getFirst());
    context.setVariable("tag", languages.getFirst().getLanguage());
    context.setVariable("title", announcement.walk().title().in(languages.getFirst()));
    context.setVariable("sides", sides);
    context.setVariable("w", new Words());
    context.setVariable("meetingPlace", announcement.walk().meetingPlace());
    context.setVariable("madeUp", announcement.walk().madeUp());
    context.setVariable("square", SquareCode.of(announcement.address()));
    context.setVariable("address", withoutScheme(announcement.address()));
    var map = announcement.map();
    if (map != null) {
      context.setVariable("mapSquare", SquareCode.of(announcement.addressOf(map)));
      context.setVariable("mapAddress", withoutScheme(announcement.addressOf(map)));
    }
    PdfWriter.write(templates.process("print/poster", context), out);
  }

  private static String withoutScheme(String address) {
    return address.replaceFirst("^https?://", "");
  }

  private Side side(Announcement announcement, Locale language) {
    var walk = announcement.walk();
    var municipality = announcement.municipality();
    var map = announcement.map();
    return new Side(
        language.getLanguage(),
        direction(language),
        said(walk.title(), language),
        PrintedWords.set(
            SwedishTime.writeWithWeekday(walk.startsAt(), walk.endsAt(), language), language),
        PrintedWords.set(light.inWords(walk, language), language),
        said(announcement.text(), language),
        map == null ? null : daysOf(map, language),
        say(
            language,
            "poster.asked_by",
            municipality.name(),
            municipality.localPoliceArea().name()));
  }

  private String daysOf(OpenMap map, Locale language) {
    return say(
        language,
        "poster.map.about",
        SwedishTime.write(map.opensOn(), language),
        SwedishTime.write(map.closesOn(), language));
  }

  private static Said said(LocalizedText text, Locale language) {
    var in = Locale.forLanguageTag(text.languageIn(language));
    return new Said(PrintedWords.set(text.in(language), in), in.getLanguage(), direction(in));
  }

  private static String direction(Locale language) {
    return PrintedWords.isFromRight(language) ? "rtl" : "ltr";
  }

  private String say(Locale language, String key, Object... values) {
    return PrintedWords.set(texts.text(language, key, values), language);
  }

  /// What the template says in the language of a side.
  final class Words {
    public String say(String tag, String key, Object... values) {
      return Poster.this.say(Locale.forLanguageTag(tag), key, values);
    }
  }
}
