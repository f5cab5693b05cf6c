package se.rodatraden.picture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import se.rodatraden.picture.Picture;
import se.rodatraden.picture.Verdict;
import se.rodatraden.picture.WeighedSource;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.SourceId;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.shared.ui.LineButton;

/// What the picture rests on as a whole, and what was weighed and rejected, with reasons.
final class SourceSection extends Section {

  private final transient PictureServices services;
  private final transient Picture picture;
  private final transient Runnable changed;

  SourceSection(PictureServices services, Picture picture, boolean editable, Runnable changed) {
    this.services = services;
    this.picture = picture;
    this.changed = changed;
    addClassName("picture-sources");
    add(new H2(Words.say("picture.sources.title")));
    if (picture.sources().isEmpty()) {
      add(new Paragraph(Words.say("picture.sources.empty")));
    }
    var list = new UnorderedList();
    picture.sources().forEach(source -> list.add(line(source, editable)));
    add(list);
    if (editable) {
      add(new Button(Words.say("picture.sources.weigh"), click -> chooseAndWeigh()));
    }
  }

  private Component line(WeighedSource source, boolean editable) {
    var verdict = new Span(Words.name("picture.verdict.", source.verdict()));
    verdict.addClassName("picture-chip");
    var name = Words.put(source.name(), new Span());
    var line = new ListItem(name, verdict);
    line.setClassName("is-rejected", source.verdict() == Verdict.REJECTED);
    if (source.reason() != null) {
      line.add(new Paragraph(source.reason()));
    }
    if (editable) {
      line.add(
          small("picture.sources.change", source.name(), () -> weigh(source).open()),
          small("picture.sources.remove", source.name(), () -> remove(source).open()));
    }
    return line;
  }

  private static Button small(String key, LocalizedText about, Runnable action) {
    return new LineButton(key, Words.in(about), action);
  }

  private FormDialog weigh(WeighedSource source) {
    var fields = new WeighingFields(source.verdict(), source.reason());
    return new FormDialog(
        Words.in(source.name()),
        Words.say("shared.form.save"),
        () -> save(source.source(), fields),
        fields);
  }

  private FormDialog remove(WeighedSource source) {
    return new FormDialog(
        Words.say("picture.sources.remove"),
        Words.say("shared.form.remove"),
        () -> {
          services.weighings().remove(picture.municipality(), picture.id(), source.source());
          changed.run();
          return true;
        },
        new Paragraph(Words.say("picture.sources.remove_text", Words.in(source.name()))));
  }

  private void chooseAndWeigh() {
    var weighed = picture.sources().stream().map(WeighedSource::source).toList();
    var left =
        services.sources().list(picture.municipality()).stream()
            .filter(source -> !weighed.contains(source.id()))
            .toList();
    var choice = new Select<se.rodatraden.source.Source>();
    choice.setLabel(Words.say("picture.evidence.source"));
    choice.setItems(left);
    choice.setItemLabelGenerator(source -> Words.in(source.name()));
    choice.setWidthFull();
    var fields = new WeighingFields(Verdict.USED, null);
    new FormDialog(
            Words.say("picture.sources.weigh"),
            Words.say("shared.form.save"),
            () -> {
              choice.setErrorMessage(Words.say("shared.form.required"));
              choice.setInvalid(choice.isEmpty());
              return !choice.isEmpty() && save(choice.getValue().id(), fields);
            },
            choice,
            fields)
        .open();
  }

  private boolean save(SourceId source, WeighingFields fields) {
    services
        .weighings()
        .weigh(picture.municipality(), picture.id(), source, fields.verdict(), fields.reason());
    changed.run();
    return true;
  }
}
