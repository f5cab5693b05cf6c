package se.rodatraden.walk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.walk.protocol.ProtocolDraft;
import se.rodatraden.walk.protocol.SignOff;

/// Who has signed for what police and municipality share, who is awaited, and the button for
/// whoever that is.
final class SignOffPanel extends Section {

  /// @param signsFor the party that the person at hand is signatory for
  SignOffPanel(ProtocolDraft draft, Optional<Party> signsFor, Runnable sign) {
    addClassName("protocol-signing");
    add(
        new H2(getTranslation("walk.signing.title")),
        new Paragraph(getTranslation("walk.signing.about")));
    var parties = new UnorderedList();
    for (var party : Party.values()) {
      var state =
          draft
              .signOffBy(party)
              .map(this::given)
              .orElseGet(() -> getTranslation("walk.signing.awaited"));
      parties.add(
          new ListItem(
              new Span(getTranslation(WalkWords.keyOf(party, "party")) + ": "), new Span(state)));
    }
    add(parties);
    signsFor
        .filter(draft.awaited()::contains)
        .ifPresent(party -> {
          var name = getTranslation(WalkWords.keyOf(party, "party"));
          var button =
              new Button(
                  getTranslation("walk.signing.do", name), click -> confirm(name, sign).open());
          button.addThemeVariants(ButtonVariant.PRIMARY);
          add(button);
        });
  }

  private String given(SignOff signOff) {
    var who =
        Stream.ofNullable(signOff.title())
            .collect(Collectors.joining(", ", signOff.name() + ", ", ""))
            .replaceFirst(", $", "");
    return getTranslation(
        "walk.signing.given", who, SwedishTime.write(signOff.signedOn(), getLocale()));
  }

  private FormDialog confirm(String party, Runnable sign) {
    return new FormDialog(
        getTranslation("walk.signing.confirm"),
        getTranslation("walk.signing.confirm_do"),
        () -> {
          sign.run();
          return true;
        },
        new Paragraph(getTranslation("walk.signing.means", party)));
  }
}
