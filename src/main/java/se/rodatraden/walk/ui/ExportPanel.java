package se.rodatraden.walk.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.ExportedWalk;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkExports;

/// Takes out what was noted on a walk, in a file; folded together until it is wanted.
final class ExportPanel extends Details {

  /// @param mayTakeAll what is private too, for those who moderate
  ExportPanel(Municipality municipality, Walk walk, WalkExports exports, boolean mayTakeAll) {
    addClassName("walk-export");
    setSummaryText(getTranslation("walk.export.title"));
    add(
        new Paragraph(getTranslation("walk.export.accepted")),
        files(
            walk,
            "",
            () -> exports.getAccepted(municipality.code(), walk.id()),
            WalkFiles.Kind.values()));
    if (mayTakeAll) {
      add(
          new Paragraph(getTranslation("walk.export.all")),
          files(
              walk,
              "-alla",
              () -> exports.getAll(municipality.code(), walk.id()),
              WalkFiles.Kind.CSV,
              WalkFiles.Kind.GEOJSON,
              WalkFiles.Kind.SWEREF));
    }
  }

  private UnorderedList files(
      Walk walk, String which, Supplier<ExportedWalk> taken, WalkFiles.Kind... kinds) {
    var list = new UnorderedList();
    list.addClassName("walk-line");
    for (var kind : kinds) {
      var name = walk.joinCode() + which + "." + kind.ending;
      var link =
          new Anchor(
              DownloadHandler.fromInputStream(event -> {
                var file =
                    WalkFiles.write(this, taken.get(), kind).getBytes(StandardCharsets.UTF_8);
                return new DownloadResponse(
                    new ByteArrayInputStream(file), name, kind.type, file.length);
              }),
              getTranslation("walk.export." + WireKey.of(kind)));
      link.getElement().setAttribute("download", name);
      link.setRouterIgnore(true);
      list.add(new ListItem(link));
    }
    return list;
  }
}
