package se.rodatraden.picture.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.picture.Adoption;
import se.rodatraden.picture.Adoptions;
import se.rodatraden.picture.Picture;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ui.FormDialog;

/// Who stands behind the picture, who is awaited, and the button for whoever that is.
final class AdoptionPanel extends Section {

  private final transient Adoptions adoptions;
  private final transient Picture picture;
  private final transient Runnable changed;

  /// @param signsFor the party that the person at hand may adopt for
  AdoptionPanel(Adoptions adoptions, Picture picture, Optional<Party> signsFor, Runnable changed) {
    this.adoptions = adoptions;
    this.picture = picture;
    this.changed = changed;
    addClassName("picture-adoption");
    add(new H2(Words.say("picture.adoption.title")));
    if (!picture.canChange() && picture.adoptions().isEmpty()) {
      add(new Paragraph(Words.say("picture.adoption.earlier")));
      return;
    }
    var parties = new UnorderedList();
    for (var party : Party.values()) {
      parties.add(line(party));
    }
    add(parties);
    if (picture.canChange() && !picture.adoptions().isEmpty()) {
      add(new Paragraph(Words.say("picture.adoption.falls")));
    }
    signsFor.filter(picture.awaited()::contains).ifPresent(this::offer);
  }

  private Component line(Party party) {
    var name = new Span(Words.name("picture.party.", party));
    name.addClassName("picture-party");
    var state =
        picture
            .adoptionBy(party)
            .map(AdoptionPanel::given)
            .orElseGet(() -> Words.say("picture.adoption.awaited"));
    var line = new ListItem(name, new Span(state));
    line.setClassName("is-given", picture.adoptionBy(party).isPresent());
    return line;
  }

  private static String given(Adoption adoption) {
    var who =
        Stream.of(adoption.name(), adoption.title() == null ? "" : adoption.title())
            .filter(text -> !text.isBlank())
            .collect(joining(", "));
    return Words.say("picture.adoption.given", who, Words.date(adoption.adoptedOn()));
  }

  private void offer(Party party) {
    if (picture.problems().isEmpty()) {
      add(new Paragraph(Words.say("picture.adoption.empty")));
      return;
    }
    var button =
        new Button(
            Words.say("picture.adoption.do", Words.name("picture.party.", party)),
            click -> confirm(party).open());
    button.addThemeVariants(ButtonVariant.PRIMARY);
    add(button);
  }

  private FormDialog confirm(Party party) {
    var what =
        new Paragraph(Words.say("picture.adoption.means", Words.name("picture.party.", party)));
    var broken = new Paragraph(brokenThreads());
    broken.addClassName("picture-broken");
    broken.setVisible(!picture.problemsWithoutEvidence().isEmpty());
    return new FormDialog(
        Words.say("picture.adoption.confirm"),
        Words.say("picture.adoption.confirm_do"),
        () -> {
          adoptions.adopt(picture.municipality(), picture.id(), picture.contentsVersion());
          changed.run();
          return true;
        },
        what,
        broken);
  }

  private String brokenThreads() {
    var titles =
        picture.problemsWithoutEvidence().stream()
            .map(problem -> Words.in(problem.draft().title()))
            .collect(joining(", "));
    return Words.say("picture.adoption.without_evidence", titles);
  }
}
