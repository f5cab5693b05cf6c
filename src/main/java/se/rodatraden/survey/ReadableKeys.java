package se.rodatraden.survey;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes names for addresses and data out of what people write: "Hur trygg är du?" gives
/// `hur-trygg-ar-du`.
public final class ReadableKeys {

  private static final int LONGEST = 40;
  private static final Pattern FULL_STOP = Pattern.compile("\\.");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHER_SIGNS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");

  private ReadableKeys() {}

  /// @param otherwise where the text holds no letter to use
  /// @param taken keys that it must not be
  public static String from(String text, String otherwise, Collection<String> taken) {
    var plain = plain(text);
    return unused(plain.isEmpty() ? otherwise : plain, taken);
  }

  /// A concept may have several parts with full stops between them: `safety.evening`.
  public static String concept(String text) {
    return FULL_STOP
        .splitAsStream(text)
        .map(ReadableKeys::plain)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("."));
  }

  /// This, or this with the first number that makes it unused.
  public static String unused(String wanted, Collection<String> taken) {
    return Stream.concat(
            Stream.of(wanted), IntStream.iterate(2, i -> i + 1).mapToObj(i -> wanted + "-" + i))
        .filter(key -> !taken.contains(key))
        .findFirst()
        .orElseThrow();
  }

  /// The first of `stem-1`, `stem-2`, … that is unused: for what is not written yet.
  public static String numbered(String stem, Collection<String> taken) {
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> stem + "-" + i)
        .filter(key -> !taken.contains(key))
        .findFirst()
        .orElseThrow();
  }

  /// Cut between words where it is long.
  static String plain(String text) {
    var letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    var joined = OTHER_SIGNS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("-");
    var key = EDGES.matcher(joined).replaceAll("");
    if (key.length() <= LONGEST) {
      return key;
    }
    var cut = key.lastIndexOf('-', LONGEST);
    return key.substring(0, cut > 0 ? cut : LONGEST);
  }
}
