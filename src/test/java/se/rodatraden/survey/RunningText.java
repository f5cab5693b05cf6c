package se.rodatraden.survey;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/// Text that does not repeat and compresses no better than speech: each letter is drawn by the one
/// before it, as often as it follows that in what is written here in the same language.
final class RunningText {

  private static final List<String> FILES =
      List.of(
          "seeds/surveys/trygghet.yaml",
          "seeds/surveys/dialog-infor-lofte.yaml",
          "seeds/surveys/efter-vandring.yaml",
          "seeds/surveys/lagesrapport.yaml",
          "seeds/demo/kavlinge-trygghet.yaml",
          "seeds/demo/flen-trygghet.yaml");

  /// No questionnaire is in Somali yet. This is too little to draw letters by the one before: each
  /// is drawn by itself, which compresses worse still.
  private static final String SOMALI =
      "waa mugdi agagaarka saldhigga laydhka waddada lugtu wuu jabnaa ilaa guga sidaa darteed waxaan"
          + " door bidaa inaan maro waddo kale fiidkii. Aadanaha dhammaantiis wuxuu dhashaa isagoo xor"
          + " ah kana siman xagga sharafta iyo xuquuqada, waxaa Ilaah siiyay aqoon iyo wacyi, waana in"
          + " qof la arkaa qofka kale ula dhaqmaa si walaaltinimo ah. ";

  static final List<String> LANGUAGES = List.of("sv", "en", "ar", "so");

  private final String written;
  private final Map<Character, StringBuilder> followers = new HashMap<>();

  private RunningText(String written) {
    this.written = written;
    if (written.equals(SOMALI)) {
      written.chars().forEach(letter -> followers.put((char) letter, new StringBuilder(written)));
      return;
    }
    for (int i = 0; i < written.length(); i++) {
      followers
          .computeIfAbsent(written.charAt(i), letter -> new StringBuilder())
          .append(written.charAt((i + 1) % written.length()));
    }
  }

  static RunningText in(String language) {
    if (language.equals("so")) {
      return new RunningText(SOMALI);
    }
    var texts = new LinkedHashSet<String>();
    FILES.forEach(file -> collect(read(file), language, texts));
    return new RunningText(String.join(" ", texts) + " ");
  }

  /// What is really written in the language, each text once.
  String written() {
    return written;
  }

  String draw(int characters, Random random) {
    var text = new StringBuilder(characters);
    char letter = ' ';
    while (text.length() < characters) {
      var next = requireNonNull(followers.get(letter));
      letter = next.charAt(random.nextInt(next.length()));
      if (letter != ' ' || (!text.isEmpty() && text.length() < characters - 1)) {
        text.append(letter);
      }
    }
    return text.toString();
  }

  private static void collect(JsonNode node, String language, Set<String> texts) {
    node.properties()
        .forEach(member -> {
          if (member.getKey().equals(language) && member.getValue().isString()) {
            texts.add(member.getValue().stringValue());
          }
        });
    node.forEach(child -> collect(child, language, texts));
  }

  private static JsonNode read(String file) {
    try (var yaml = new ClassPathResource(file).getInputStream()) {
      return QuestionnaireJson.readYaml(yaml, JsonNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
