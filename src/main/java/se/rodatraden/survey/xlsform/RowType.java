package se.rodatraden.survey.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands in the column `type`.
///
/// @param list of choices, null for kinds that have none
/// @param orOther adds an option with a text of the respondent's own
record RowType(Kind kind, @Nullable String list, boolean orOther) {

  enum Kind {
    SELECT_ONE,
    SELECT_MULTIPLE,
    RANK,
    INTEGER,
    DECIMAL,
    TEXT,
    DATE,
    NOTE,
    POSITION,
    /// A line or an outline on the map.
    GEOMETRY,
    BEGIN_GROUP,
    END_GROUP,
    BEGIN_REPEAT,
    END_REPEAT,
    /// What the device knows of itself and its user.
    METADATA,
    UNSUPPORTED
  }

  private static final Pattern OF_LIST =
      Pattern.compile(
          "(?<verb>select[_ ]one from|select[_ ]one|select1|add select one prompt using"
              + "|select[_ ]multiple from|select[_ ]multiple|select all that apply from"
              + "|select all that apply|add select multiple prompt using|rank)"
              + " (?<list>\\S+)(?<other> or_other| or other| or specify other)?",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, Kind> PLAIN =
      Map.ofEntries(
          Map.entry("integer", Kind.INTEGER),
          Map.entry("int", Kind.INTEGER),
          Map.entry("decimal", Kind.DECIMAL),
          Map.entry("text", Kind.TEXT),
          Map.entry("string", Kind.TEXT),
          Map.entry("date", Kind.DATE),
          Map.entry("note", Kind.NOTE),
          Map.entry("geopoint", Kind.POSITION),
          Map.entry("location", Kind.POSITION),
          Map.entry("gps", Kind.POSITION),
          Map.entry("geotrace", Kind.GEOMETRY),
          Map.entry("geoshape", Kind.GEOMETRY),
          Map.entry("begin group", Kind.BEGIN_GROUP),
          Map.entry("end group", Kind.END_GROUP),
          Map.entry("begin repeat", Kind.BEGIN_REPEAT),
          Map.entry("end repeat", Kind.END_REPEAT));

  private static final Set<String> METADATA =
      Set.of(
          "start",
          "end",
          "today",
          "deviceid",
          "imei",
          "username",
          "phonenumber",
          "email",
          "simserial",
          "subscriberid",
          "start-geopoint",
          "audit");

  static RowType of(String written) {
    var text = written.strip().replaceAll("[\\s\\u00a0]+", " ");
    var ofList = OF_LIST.matcher(text);
    if (ofList.matches() && !ofList.group("list").equalsIgnoreCase("from")) {
      var kind = ofVerb(ofList.group("verb").toLowerCase(Locale.ROOT));
      var orOther = ofList.group("other") != null;
      return kind == Kind.RANK && orOther
          ? new RowType(Kind.UNSUPPORTED, null, false)
          : new RowType(kind, ofList.group("list"), orOther);
    }
    var plain = text.toLowerCase(Locale.ROOT);
    if (METADATA.contains(plain)) {
      return new RowType(Kind.METADATA, null, false);
    }
    var kind = PLAIN.getOrDefault(plain.replaceFirst("^(begin|end)_", "$1 "), Kind.UNSUPPORTED);
    return new RowType(kind, null, false);
  }

  private static Kind ofVerb(String verb) {
    if (verb.equals("rank")) {
      return Kind.RANK;
    }
    return verb.contains("multiple") || verb.contains("all that") // select multiple, or all
        ? Kind.SELECT_MULTIPLE
        : Kind.SELECT_ONE;
  }

  /// The list, of a kind that has one.
  String listName() {
    if (list == null) {
      throw new IllegalStateException(kind + " has no list");
    }
    return list;
  }
}
