package se.rodatraden.promise.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import se.rodatraden.promise.Promise;

/// Whose signatures are missing, in one line.
class SignaturesAwaited extends Paragraph {

  SignaturesAwaited(Promise promise) {
    addClassNames("promise-awaited", "small");
    setText(
        getTranslation(
            "promise.signature.awaited",
            promise.awaited().stream()
                .map(party -> PromiseWords.word(this, "promise.party.", party))
                .collect(Collectors.joining(" " + getTranslation("promise.signature.and") + " "))));
  }
}
