package se.rodatraden.publication.web.feed;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// Lines of a calendar: none longer than 75 octets, and no character cut in two (RFC 5545, 3.1).
final class ContentLines {

  static final int MOST_OCTETS = 75;

  private static final String END = "\r\n";

  private ContentLines() {}

  static String fold(String unfolded) {
    return unfolded.lines().map(ContentLines::folded).collect(Collectors.joining(END, "", END));
  }

  private static String folded(String line) {
    var folded = new StringBuilder(line.length());
    int octets = 0;
    for (var character : line.codePoints().mapToObj(Character::toString).toList()) {
      int more = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + more > MOST_OCTETS) {
        folded.append(END).append(' ');
        octets = 1;
      }
      folded.append(character);
      octets += more;
    }
    return folded.toString();
  }
}
