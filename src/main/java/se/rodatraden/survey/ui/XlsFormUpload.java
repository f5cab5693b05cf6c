package se.rodatraden.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.xlsform.RowProblem;
import se.rodatraden.survey.xlsform.XlsForms;

/// Takes in a questionnaire as a spreadsheet: the whole of it, or nothing and a list of the rows
/// that could not be taken.
final class XlsFormUpload extends Div {

  private final transient Texts texts;
  private final Div outcome = new Div();
  private final Button choose = new Button(getTranslation("survey.xlsform.choose"));
  private transient XlsForms.@Nullable Imported read;
  private transient Consumer<XlsForms.Imported> listener = imported -> {};

  XlsFormUpload(Texts texts) {
    this.texts = texts;
    addClassName("xlsform-upload");
    outcome.getElement().setAttribute("role", "status");
    var upload =
        new Upload(
            new LimitedUpload(
                XlsForms.LARGEST_BYTES, file -> show(XlsForms.read(file)), this::refuse));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(XlsForms.LARGEST_BYTES);
    upload.setAcceptedFileTypes(".xlsx", XlsFormDownload.MIME);
    upload.setUploadButton(choose);
    upload.setI18n(uploadTexts());
    upload.addFileRejectedListener(rejected -> refuse());
    add(new Paragraph(getTranslation("survey.xlsform.help")), upload, outcome);
  }

  private void refuse() {
    read = null;
    outcome.removeAll();
    outcome.add(
        new Paragraph(
            getTranslation("survey.xlsform.not_taken", XlsForms.LARGEST_BYTES / 1_000_000)));
  }

  private UploadI18N uploadTexts() {
    return new UploadI18N()
        .setDropFiles(
            new UploadI18N.DropFiles()
                .setOne(getTranslation("survey.xlsform.drop"))
                .setMany(getTranslation("survey.xlsform.drop")))
        .setAddFiles(
            new UploadI18N.AddFiles()
                .setOne(getTranslation("survey.xlsform.choose"))
                .setMany(getTranslation("survey.xlsform.choose")));
  }

  Optional<XlsForms.Imported> read() {
    return Optional.ofNullable(read);
  }

  void onRead(Consumer<XlsForms.Imported> told) {
    listener = told;
  }

  void askForFile() {
    if (outcome.getComponentCount() == 0) {
      outcome.add(new Paragraph(getTranslation("survey.xlsform.missing")));
    }
    choose.focus();
  }

  void show(XlsForms.Result result) {
    outcome.removeAll();
    switch (result) {
      case XlsForms.Imported imported -> {
        read = imported;
        outcome.add(
            new Paragraph(
                getTranslation(
                    "survey.xlsform.read",
                    imported.questionnaire().questions().size(),
                    imported.questionnaire().pages().size())));
        if (!imported.leftOut().isEmpty()) {
          outcome.add(new H2(getTranslation("survey.xlsform.left_out")), table(imported.leftOut()));
        }
        listener.accept(imported);
      }
      case XlsForms.Refused(var problems) -> {
        read = null;
        outcome.add(
            new H2(getTranslation("survey.xlsform.refused", problems.size())),
            new Paragraph(getTranslation("survey.xlsform.refused.text")),
            table(problems));
      }
    }
  }

  private NativeTable table(List<RowProblem> problems) {
    var head = new NativeTableRow();
    for (var column : List.of("sheet", "row", "column", "problem")) {
      var cell = new NativeTableHeaderCell(getTranslation("survey.xlsform.table." + column));
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    var body = new NativeTableBody();
    for (var problem : problems) {
      body.add(
          new NativeTableRow(
              new NativeTableCell(problem.sheet()),
              new NativeTableCell(problem.row() == 0 ? "" : String.valueOf(problem.row())),
              new NativeTableCell(Optional.ofNullable(problem.column()).orElse("")),
              new NativeTableCell(problem.in(texts, Words.locale()))));
    }
    var table = new NativeTable(new NativeTableHeader(head), body);
    table.addClassName("xlsform-table");
    return table;
  }
}
