package se.rodatraden.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Keeps what people have written from being run by a spreadsheet: a text that one would take for a
/// formula gets an apostrophe before it, as OWASP advises against CSV injection.
public final class FormulaGuard {

  private static final Pattern FORMULA =
      Pattern.compile("(?s)[\\s\\p{Cf}]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*");

  private FormulaGuard() {}

  /// @param cell numbers stay as they are
  public static @Nullable Object guarded(@Nullable Object cell) {
    return cell instanceof String text && FORMULA.matcher(text).matches() ? "'" + text : cell;
  }
}
