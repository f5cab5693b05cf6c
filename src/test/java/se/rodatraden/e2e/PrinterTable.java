package se.rodatraden.e2e;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The table of codes that an official saves for the printer.
record PrinterTable(String name, String headings, List<Letter> letters) {

  private static final Pattern LINE_END = Pattern.compile("\r\n");

  /// What one letter carries.
  ///
  /// @param link with the code in its fragment
  /// @param typed the code in four groups of four
  record Letter(
      String id, String group, String link, String typed, String address, String lastDay) {

    static Letter of(String line) {
      var cells = line.split(";", -1);
      if (cells.length != 6) {
        throw new AssertionError("a line for the printer has 6 cells, was " + cells.length);
      }
      return new Letter(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    /// What is sent as the code by whoever follows the link.
    String linkCode() {
      return link.substring(link.indexOf("#c=") + 3);
    }
  }

  static PrinterTable read(Download download) {
    try {
      var lines = Arrays.asList(LINE_END.split(Files.readString(download.path())));
      return new PrinterTable(
          download.suggestedFilename(),
          lines.getFirst(),
          lines.stream().skip(1).map(Letter::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
