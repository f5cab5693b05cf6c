package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.Signature;
import se.rodatraden.shared.Party;

/// Who has signed, who is awaited, and what the reader may do about it.
class SignaturePanel extends Section {

  SignaturePanel(Promise promise, Div steps) {
    addClassName("promise-panel");
    var list = new UnorderedList();
    list.addClassName("promise-signatures");
    for (var party : Party.values()) {
      list.add(line(promise, party));
    }
    add(new H2(getTranslation("promise.signature.title")), list, steps);
  }

  private ListItem line(Promise promise, Party party) {
    var name = new Span(PromiseWords.word(this, "promise.party.", party));
    name.addClassName("promise-party");
    var line =
        new ListItem(
            name, promise.signatureOf(party).map(this::state).orElseGet(() -> absent(promise)));
    line.addClassName(promise.isSignedBy(party) ? "promise-signed" : "promise-unsigned");
    return line;
  }

  private Component state(Signature signature) {
    var who =
        signature.title() == null
            ? signature.name()
            : "%s, %s".formatted(signature.name(), signature.title());
    if (!signature.signed()) {
      return new Span(getTranslation("promise.signature.named", who));
    }
    var on = signature.signedOn();
    return new Span(
        on == null
            ? getTranslation("promise.signature.undated", who)
            : getTranslation("promise.signature.signed", who, PromiseWords.day(this, on)));
  }

  private Component absent(Promise promise) {
    return new Span(
        getTranslation(
            promise.isSignatureMissing()
                ? "promise.signature.missing"
                : "promise.signature.not_told"));
  }
}
