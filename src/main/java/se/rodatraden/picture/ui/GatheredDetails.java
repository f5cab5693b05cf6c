package se.rodatraden.picture.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.rodatraden.shared.Citation;

/// What several things were made of when they were cited as one, folded together.
final class GatheredDetails extends Details {

  GatheredDetails(Citation.Gathered gathered) {
    super(Words.say("picture.evidence.gathered", gathered.count()));
    addClassName("picture-gathered");
    add(list(gathered.sources()));
    add(list(gathered.contents()));
  }

  private static UnorderedList list(List<Citation.Part> parts) {
    var list = new UnorderedList();
    parts.forEach(part -> list.add(new ListItem(words(part))));
    list.setVisible(!parts.isEmpty());
    return list;
  }

  private static String words(Citation.Part part) {
    var title =
        part.date() == null
            ? Words.in(part.title())
            : Words.in(part.title()) + ", " + Words.date(part.date());
    return "%s: %d".formatted(title, part.count());
  }
}
