package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.WalkStopId;
import se.rodatraden.walk.LiveNote;
import se.rodatraden.walk.LiveWalk;
import se.rodatraden.walk.ParticipantRole;
import se.rodatraden.walk.WalkQuestion;
import se.rodatraden.walk.WalkStop;

/// A walk that is held, put in words: numbers and places, never who somebody is.
final class LiveParts {

  private final Component owner;
  private final LiveWalk live;

  LiveParts(Component owner, LiveWalk live) {
    this.owner = owner;
    this.live = live;
  }

  private String say(String key, Object... arguments) {
    return owner.getTranslation(key, arguments);
  }

  Section joined() {
    var section = new Section(new H2(say("walk.live.joined", live.participants())));
    if (live.joined().isEmpty()) {
      section.add(new Paragraph(say("walk.live.joined.none")));
    } else {
      var list = new UnorderedList();
      list.addClassName("live-roles");
      for (var role : ParticipantRole.values()) {
        var count = live.joined().getOrDefault(role, 0);
        if (count > 0) {
          var number = new Span(String.valueOf(count));
          number.addClassName("live-number");
          list.add(
              new ListItem(number, new Span(say(WalkWords.keyOf(role, "participant"), count))));
        }
      }
      section.add(list);
    }
    var code = new Span(live.walk().joinCode());
    code.addClassName("live-code");
    section.add(new Paragraph(new Span(say("walk.live.code") + " "), code));
    return section;
  }

  /// @param read marks all of it as read
  Section news(Runnable read) {
    var news = live.news();
    var heading = new H2(say("walk.live.news", news.size()));
    var said = new Div(heading);
    said.getElement().setAttribute("role", "status");
    var section = new Section(said);
    section.addClassName("live-news");
    if (news.isEmpty()) {
      section.add(
          new Paragraph(
              say(live.notes().isEmpty() ? "walk.live.news.nothing_yet" : "walk.live.news.none")));
    } else {
      var list = new UnorderedList();
      list.addClassName("live-notes");
      news.forEach(note -> list.add(item(note)));
      var button = new Button(say("walk.live.news.read"), click -> read.run());
      section.add(list, button);
    }
    if (live.privateNotes() > 0) {
      section.add(new Paragraph(say("walk.live.private", live.privateNotes())));
    }
    return section;
  }

  private ListItem item(LiveNote note) {
    var noted = note.observation().noted();
    var title = new Span(say(WalkWords.keyOf(noted.category(), "category")));
    title.addClassName("live-title");
    var tone = new Span(say(WalkWords.keyOf(noted.valence(), "valence")));
    tone.addClassName("observation-tone");
    var line = new Div(title, tone);
    line.addClassName("walk-line");
    var where = new Div(whereOf(note) + " · " + WalkWords.clock(noted.observedAt()));
    where.addClassNames("muted", "small");
    var item = new ListItem(line, where);
    item.addClassNames("observation-" + WireKey.of(noted.valence()));
    if (note.news() == LiveNote.News.CHANGED) {
      var changed = new Span(say("walk.live.changed"));
      changed.addClassName("walk-status");
      line.add(changed);
    }
    if (!noted.description().isEmpty()) {
      item.add(new Paragraph(noted.description()));
    }
    return item;
  }

  private String whereOf(LiveNote note) {
    return live.walk().stops().stream()
        .filter(stop -> stop.id().equals(note.stop()))
        .map(WalkStop::name)
        .findFirst()
        .orElseGet(() -> say("walk.live.on_the_way"));
  }

  Section stops() {
    var section = new Section(new H2(say("walk.live.stops")));
    var everywhere = live.questions().stream().filter(each -> each.stop() == null).toList();
    if (!everywhere.isEmpty()) {
      section.add(new H3(say("walk.live.every_stop")), questions(everywhere));
    }
    var list = new OrderedList();
    list.addClassName("live-stops");
    live.walk().stops().forEach(stop -> list.add(stop(stop.id(), stop.name())));
    section.add(list);
    var onTheWay = live.at(null).size();
    if (onTheWay > 0) {
      section.add(new Paragraph(say("walk.live.noted_on_the_way", onTheWay)));
    }
    return section;
  }

  private ListItem stop(@Nullable WalkStopId id, String name) {
    var notes = live.at(id);
    var title = new Span(name);
    title.addClassName("live-title");
    var count = new Span(say("walk.live.noted", notes.size()));
    count.addClassName(notes.isEmpty() ? "muted" : "live-has");
    var news = (int) notes.stream().filter(LiveNote::isNews).count();
    var line = new Div(title, count);
    line.addClassName("walk-line");
    if (news > 0) {
      var tag = new Span(say("walk.live.new", news));
      tag.addClassNames("walk-status", "live-new");
      line.add(tag);
    }
    var item = new ListItem(line);
    var asked =
        live.questions().stream().filter(each -> id != null && id.equals(each.stop())).toList();
    if (!asked.isEmpty()) {
      item.add(questions(asked));
    }
    return item;
  }

  private UnorderedList questions(List<WalkQuestion> questions) {
    var list = new UnorderedList();
    list.addClassName("live-questions");
    questions.forEach(each -> list.add(new ListItem(each.text().in(UI.getCurrent().getLocale()))));
    return list;
  }
}
