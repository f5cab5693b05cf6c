package se.rodatraden.publication.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.rodatraden.promise.Today;
import se.rodatraden.publication.web.Words;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Texts;

/// The sentences of the public pages, in every language of the interface at once.
@Component
class Sentences {

  private final Texts texts;
  private final Today today;

  Sentences(Texts texts, Today today) {
    this.texts = texts;
    this.today = today;
  }

  LocalDate today() {
    return today.get();
  }

  LocalizedText say(Function<Words, String> sentence) {
    return LocalizedText.of(
        sentence.apply(words(Texts.SWEDISH)), sentence.apply(words(Texts.ENGLISH)));
  }

  /// @param sentences as many in each language
  List<LocalizedText> sayAll(Function<Words, List<String>> sentences) {
    var swedish = sentences.apply(words(Texts.SWEDISH));
    var english = sentences.apply(words(Texts.ENGLISH));
    return IntStream.range(0, swedish.size())
        .mapToObj(i -> LocalizedText.of(swedish.get(i), english.get(i)))
        .toList();
  }

  private Words words(Locale language) {
    return new Words(texts, language, today.get());
  }
}
