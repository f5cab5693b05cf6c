package se.rodatraden.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.SwedishTime;

/// How far an activity has come, in words: the same for officials and residents, so that a phone
/// call between them is about one thing.
///
/// @param percent how full a meter is; null where there is no amount to measure against
/// @param headline how much of how much
/// @param details what the headline leaves out: parts, ended periods, what must hold for it to
///   count
public record ProgressWords(@Nullable Integer percent, String headline, List<String> details) {

  /// Looks up a text by its key, in the language of the locale.
  public interface Say {
    String text(String key, Object... arguments);
  }

  public ProgressWords {
    details = List.copyOf(details);
  }

  public static ProgressWords of(Progress progress, Locale locale, Say say) {
    var speech = new Speech(locale, say);
    var percent =
        progress.share().map(share -> Math.toIntExact(Math.round(100 * share))).orElse(null);
    return new ProgressWords(percent, speech.headline(progress), speech.details(progress));
  }

  private record Speech(Locale locale, Say say) {

    String headline(Progress progress) {
      return switch (progress) {
        case Progress.Counted it ->
            say("promise.progress.counted", it.done(), it.target(), it.unit().in(locale));
        case Progress.Recurring it -> headline(it);
        case Progress.Hours it ->
            say(
                "promise.progress.hours",
                it.done(),
                it.target(),
                it.promised().fullTimePosts(),
                it.promised().months());
        case Progress.OneOff it ->
            it.doneOn() == null
                ? say("promise.progress.not_done")
                : say("promise.progress.done", day(it.doneOn()));
        case Progress.Unnumbered it ->
            it.latest() == null
                ? say("promise.progress.nothing")
                : say("promise.progress.unnumbered", it.times(), day(it.latest()));
      };
    }

    private String headline(Progress.Recurring it) {
      var current = it.current();
      return current == null
          ? say(
              "promise.progress.total",
              it.total(),
              it.unit().in(locale),
              it.target(),
              say("promise.every." + lowerCase(it.every())))
          : say(
              "promise.progress.this." + lowerCase(it.every()),
              current.done(),
              it.target(),
              it.unit().in(locale));
    }

    List<String> details(Progress progress) {
      return switch (progress) {
        case Progress.Counted it -> details(it);
        case Progress.Recurring it -> details(it);
        case Progress.Unnumbered it -> List.of(say("promise.progress.no_number"));
        case Progress.Hours it -> List.of();
        case Progress.OneOff it -> List.of();
      };
    }

    private List<String> details(Progress.Counted it) {
      var lines = new ArrayList<String>();
      for (var part : it.parts()) {
        var key = "promise.progress.part." + lowerCase(part.condition());
        lines.add(say(key, part.done(), part.target()));
      }
      if (it.presentedTo() != null) {
        lines.add(say("promise.progress.presented", it.presentedTo().in(locale)));
      }
      return lines;
    }

    private List<String> details(Progress.Recurring it) {
      var lines = new ArrayList<String>();
      if (it.ended() > 0) {
        var periods = say("promise.every.whole." + lowerCase(it.every()));
        lines.add(say("promise.progress.kept", it.kept(), it.ended(), periods));
      }
      if (it.current() != null && !it.current().whole()) {
        lines.add(say("promise.progress.cut"));
      }
      return lines;
    }

    private String say(String key, Object... arguments) {
      return say.text(key, arguments);
    }

    private String day(LocalDate day) {
      return SwedishTime.write(day, locale);
    }

    private static String lowerCase(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
  }
}
