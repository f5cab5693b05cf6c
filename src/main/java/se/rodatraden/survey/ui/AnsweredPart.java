package se.rodatraden.survey.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.text.NumberFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.Sample;

/// How many answered in each group of a sample that is over, as far as it may be told.
final class AnsweredPart extends Section {

  private static final List<String> COLUMNS = List.of("group", "codes", "answered", "share");

  AnsweredPart(Sample sample) {
    addClassNames("settings-part", "answered-part");
    add(new H2(getTranslation("survey.answered.title")));
    if (sample.made() == 0) {
      add(new Paragraph(getTranslation("survey.answered.no_codes")));
      return;
    }
    if (sample.round().status() == RoundStatus.OPEN) {
      add(new Paragraph(getTranslation("survey.answered.soon")));
      return;
    }
    var table = new Div(table(sample));
    table.addClassName("answered-table");
    var help =
        sample.strataLost()
            ? getTranslation("survey.answered.lost")
            : getTranslation("survey.answered.help", sample.round().minimumBase());
    add(new Paragraph(help), table, new Paragraph(getTranslation("survey.answered.deleted")));
  }

  private NativeTable table(Sample sample) {
    var head = new NativeTableRow();
    for (var column : COLUMNS) {
      var cell = new NativeTableHeaderCell(getTranslation("survey.answered.column." + column));
      cell.getElement().setAttribute("scope", "col");
      head.add(cell);
    }
    var body = new NativeTableBody();
    sample.strata().stream()
        .filter(stratum -> stratum.made() > 0)
        .forEach(stratum -> body.add(row(stratum.label(), stratum.made(), stratum.answered())));
    body.add(row(getTranslation("survey.answered.all"), sample.made(), sample.answered()));
    var table = new NativeTable(new NativeTableHeader(head), body);
    table.addClassName("xlsform-table");
    return table;
  }

  private NativeTableRow row(String label, int made, @Nullable Integer answered) {
    var name = new NativeTableHeaderCell(label);
    name.getElement().setAttribute("scope", "row");
    var withheld = getTranslation("survey.answered.withheld");
    return new NativeTableRow(
        name,
        new NativeTableCell(SampleWork.number(made)),
        new NativeTableCell(answered == null ? withheld : SampleWork.number(answered)),
        new NativeTableCell(answered == null ? withheld : share(answered, made)));
  }

  private static String share(int answered, int made) {
    return NumberFormat.getPercentInstance(Words.locale()).format((double) answered / made);
  }
}
