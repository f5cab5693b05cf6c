package se.rodatraden.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import se.rodatraden.survey.MadeCodes;
import se.rodatraden.survey.SampleCodes;

/// The files of codes that have just been made: to be saved now, since nobody can make them again.
final class MadeCodesPanel extends Div {

  MadeCodesPanel(SampleWork work, MadeCodes made, String base, Runnable saved) {
    addClassName("made-codes");
    var title = new H3(getTranslation("survey.codes.made", made.codes().size()));
    Words.focus(title);
    var warning = new Paragraph(getTranslation("survey.codes.only_now"));
    warning.getElement().setAttribute("role", "alert");
    var files = new Div(table(work, made, base), new LettersDownload(work, made, base));
    files.addClassName("made-files");
    add(
        title,
        warning,
        files,
        new Paragraph(getTranslation("survey.codes.care")),
        new Button(getTranslation("survey.codes.saved"), click -> saved.run()));
  }

  private Anchor table(SampleWork work, MadeCodes made, String base) {
    var round = made.round();
    var file = PrinterFile.of(this, made, base);
    return download(
        getTranslation("survey.codes.table"),
        DownloadHandler.fromInputStream(event -> {
          work.services()
              .codes()
              .recordExport(
                  round.municipality(), round.id(), SampleCodes.File.TABLE, made.codes().size());
          return response(file, round.slug() + "-koder.csv");
        }));
  }

  static DownloadResponse response(byte[] file, String name) {
    return new DownloadResponse(
        new ByteArrayInputStream(file), name, PrinterFile.MIME, file.length);
  }

  static Anchor download(String text, DownloadHandler file) {
    var link = new Anchor(file, text);
    link.getElement().setAttribute("download", true);
    link.setRouterIgnore(true);
    link.addClassName("file-download");
    return link;
  }
}
