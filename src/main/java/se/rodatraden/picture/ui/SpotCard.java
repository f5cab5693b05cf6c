package se.rodatraden.picture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.NoteSquare;

/// A square with what was noted or pointed at in it.
final class SpotCard extends ListItem {

  private final Div controls = new Div();

  /// @param mark what the square rests on, in a word or two
  SpotCard(String title, String mark, boolean strong, String counted) {
    addClassName("picture-spot");
    var footing = new Span(mark);
    footing.addClassName("picture-chip");
    footing.setClassName("is-strong", strong);
    var head = new Div(new H3(title), footing);
    head.addClassName("picture-facts");
    controls.addClassName("picture-facts");
    add(head, new Paragraph(counted), controls);
  }

  /// What of, by light, and from which walks.
  SpotCard with(NoteSquare square) {
    var kinds = new UnorderedList();
    square
        .byCategoryAndLight()
        .forEach((category, byLight) -> {
          var count = byLight.values().stream().mapToInt(Integer::intValue).sum();
          var light =
              byLight.entrySet().stream()
                  .map(each ->
                      "%s %d"
                          .formatted(
                              Words.say("walk.light." + WireKey.of(each.getKey()))
                                  .toLowerCase(Words.locale()),
                              each.getValue()))
                  .collect(Collectors.joining(", "));
          kinds.add(
              new ListItem(
                  "%s: %d (%s)"
                      .formatted(
                          Words.say("walk.category." + WireKey.of(category)), count, light)));
        });
    put(kinds);
    if (square.madeUp()) {
      put(Words.madeUpMark());
    }
    return this;
  }

  /// What other sources say of the same square: beside, never added.
  SpotCard beside(List<String> others) {
    if (!others.isEmpty()) {
      var list = new UnorderedList();
      others.forEach(other -> list.add(new ListItem(other)));
      var section = new Div(new Span(Words.say("picture.spots.beside")), list);
      section.addClassName("picture-spot-beside");
      put(section);
    }
    return this;
  }

  private void put(Component part) {
    addComponentAtIndex(getComponentCount() - 1, part);
  }

  void addControl(Component control) {
    controls.add(control);
  }

  void onShowOnMap(String title, Runnable action) {
    var show = new Button(Words.say("picture.spots.on_map"), click -> action.run());
    show.setAriaLabel(Words.say("picture.spots.on_map") + ": " + title);
    show.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
    controls.addComponentAsFirst(show);
  }

  void setSelected(boolean selected) {
    setClassName("is-selected", selected);
    if (selected) {
      getElement().setAttribute("aria-current", "true");
    } else {
      getElement().removeAttribute("aria-current");
    }
  }
}
