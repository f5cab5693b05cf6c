package se.rodatraden.walk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.SpokenLanguages;
import se.rodatraden.shared.print.SquareCode;
import se.rodatraden.walk.PlannedWalk;
import se.rodatraden.walk.print.Poster;

/// The way in to a walk, and what spreads it: the address as a square code, the poster, the
/// calendar and the public page.
final class JoinPanel extends Section {

  private final transient PlanServices services;
  private final transient Poster poster;
  private final transient Poster.Announcement announcement;
  private final CheckboxGroup<Locale> languages = new CheckboxGroup<>();
  private final Anchor download = new Anchor();

  JoinPanel(Municipality municipality, PlannedWalk planned, PlanServices services) {
    this.services = services;
    poster = services.poster();
    announcement =
        new Poster.Announcement(
            planned.walk(), planned.plan(), municipality, PlanServices.publicRoot(), null);
    addClassNames("plan-part", "plan-join");
    add(new H2(getTranslation("walk.join.code.title")));
    var address = announcement.root() + "/vandring/" + planned.walk().joinCode();
    var square = new Image(SquareCode.of(address), getTranslation("walk.join.square", address));
    square.addClassName("plan-square");
    var words = new Div(new Paragraph(getTranslation("walk.join.about")), way(address), posters());
    words.add(links(municipality, planned));
    add(new Div(square, words));
  }

  private Div way(String address) {
    var shown = new Span(address.replaceFirst("^https?://", ""));
    shown.addClassName("plan-address");
    var copy = new Button(getTranslation("walk.list.copy"));
    copy.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
    copy.addClickListener(click ->
        copy.getElement()
            .executeJs("return navigator.clipboard.writeText($0)", address)
            .then(done -> Notification.show(getTranslation("walk.list.copied"))));
    var line = new Div(shown, copy);
    line.addClassName("walk-line");
    return line;
  }

  private Div posters() {
    var offered = Poster.languagesOf(announcement);
    languages.setLabel(getTranslation("walk.join.poster.languages"));
    languages.setItems(offered);
    languages.setItemLabelGenerator(
        language -> SpokenLanguages.name(language.getLanguage(), getLocale()));
    languages.setValue(Set.copyOf(offered));
    languages.addValueChangeListener(change -> pointDownload(offered));
    languages.setVisible(offered.size() > 1);
    download.setText(getTranslation("walk.join.poster"));
    download.addClassName("plan-button");
    download.getElement().setAttribute("download", true);
    download.setRouterIgnore(true);
    pointDownload(offered);
    var posters = new Div(languages, download);
    posters.addClassName("plan-posters");
    return posters;
  }

  private void pointDownload(List<Locale> offered) {
    var chosen = offered.stream().filter(languages.getValue()::contains).toList();
    download.setVisible(!chosen.isEmpty());
    download.setHref(
        DownloadHandler.fromInputStream(event -> {
          var file = new ByteArrayOutputStream();
          var map = services.mapToCome(announcement.walk());
          poster.write(announcement.with(map), chosen, file);
          return new DownloadResponse(
              new ByteArrayInputStream(file.toByteArray()),
              "affisch-" + announcement.walk().joinCode() + ".pdf",
              "application/pdf",
              file.size());
        }));
  }

  private Div links(Municipality municipality, PlannedWalk planned) {
    var page = "/%s/vandringar/%s".formatted(municipality.slug(), planned.walk().id());
    var links =
        new Div(
            outside(page, getTranslation("walk.join.page")),
            outside(page + ".ics", getTranslation("walk.join.calendar")));
    links.addClassName("walk-line");
    return links;
  }

  private static Anchor outside(String path, String text) {
    var link = new Anchor(path, text);
    link.setRouterIgnore(true);
    return link;
  }
}
