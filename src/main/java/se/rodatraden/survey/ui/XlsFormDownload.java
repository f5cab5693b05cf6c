package se.rodatraden.survey.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import se.rodatraden.survey.xlsform.XlsForms;

/// The questions as a file for other survey tools, as they are when it is asked for.
final class XlsFormDownload extends Anchor {

  static final String MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  XlsFormDownload(Editing editing) {
    var round = editing.round().round();
    setText(getTranslation("survey.xlsform.download"));
    addClassName("xlsform-download");
    setHref(
        DownloadHandler.fromInputStream(event -> {
          var file = XlsForms.write(round.title(), editing.draft().questionnaire());
          return new DownloadResponse(
              new ByteArrayInputStream(file), round.slug() + ".xlsx", MIME, file.length);
        }));
    getElement().setAttribute("download", true);
    setRouterIgnore(true);
  }
}
