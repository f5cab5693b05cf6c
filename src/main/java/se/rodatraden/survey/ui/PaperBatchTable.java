package se.rodatraden.survey.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Stream;
import se.rodatraden.survey.PaperBatch;

/// How many papers of each batch have been typed in, by whom and on which day.
final class PaperBatchTable extends Div {

  private static final List<String> COLUMNS =
      List.of("label", "mode", "day", "person", "papers", "unreadable");

  PaperBatchTable(List<PaperBatch> batches) {
    addClassName("paper-batches");
    add(new H3(getTranslation("survey.paper.batches")));
    if (batches.isEmpty()) {
      add(new Paragraph(getTranslation("survey.paper.batches.none")));
      return;
    }
    var head = new NativeTableRow();
    COLUMNS.forEach(column -> head.add(head(column)));
    var body = new NativeTableBody();
    batches.forEach(batch -> body.add(row(batch)));
    var table = new NativeTable(new NativeTableHeader(head), body);
    var frame = new Div(table);
    frame.addClassName("table-frame");
    frame.getElement().setAttribute("tabindex", "0");
    frame.getElement().setAttribute("role", "region");
    frame.getElement().setAttribute("aria-label", getTranslation("survey.paper.batches"));
    add(frame);
  }

  private NativeTableHeaderCell head(String column) {
    var cell = new NativeTableHeaderCell(getTranslation("survey.paper.batch." + column));
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  private NativeTableRow row(PaperBatch batch) {
    var row = new NativeTableRow();
    Stream.of(
            batch.label(),
            Words.name(this, "survey.mode.", batch.mode()),
            Words.day(batch.keyedOn()),
            batch.personName(),
            String.valueOf(batch.papers()),
            String.valueOf(batch.unreadable()))
        .forEach(text -> row.add(new NativeTableCell(text)));
    return row;
  }
}
