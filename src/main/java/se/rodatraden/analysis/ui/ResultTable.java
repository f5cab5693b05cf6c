package se.rodatraden.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.text.NumberFormat;
import java.util.List;
import se.rodatraden.analysis.Interval;
import se.rodatraden.analysis.ItemResult.DontKnow;
import se.rodatraden.analysis.ItemResult.OptionResult;
import se.rodatraden.analysis.ItemResult.Shown;
import se.rodatraden.shared.CitableAction;
import se.rodatraden.survey.Choice;

/// An item's result as a bar chart that is a table: each bar stands in the row of its figures, with
/// intervals where there are any.
class ResultTable extends NativeTable {

  private final boolean hasIntervals;

  ResultTable(Shown result, String caption, List<CitableAction> actions) {
    hasIntervals = result.options().stream().anyMatch(option -> option.interval() != null);
    addClassName("analysis-result");
    setCaptionText(caption);
    addColumnHeaders();
    var body = addBody();
    result.options().forEach(option -> body.add(row(option, actions)));
    result.dontKnow().forEach(apart -> body.add(row(apart)));
  }

  private void addColumnHeaders() {
    var row = new NativeTableRow();
    for (var column : List.of("answer", "bar", "count", "share", "interval", "use")) {
      if (column.equals("interval") && !hasIntervals) {
        continue;
      }
      var cell = new NativeTableHeaderCell(getTranslation("analysis.column." + column));
      cell.getElement().setAttribute("scope", "col");
      cell.addClassName("analysis-" + column);
      row.add(cell);
    }
    getHead().add(row);
  }

  private NativeTableRow row(OptionResult result, List<CitableAction> actions) {
    var use = new NativeTableCell();
    use.addClassName("analysis-use");
    actions.forEach(action -> use.add(action.controlFor(result.citable())));
    var row =
        new NativeTableRow(
            answer(result.option()),
            cell("bar", bar(result)),
            cell("count", number(result.count())),
            cell("share", percent(result)));
    if (result.interval() != null) {
      row.add(cell("interval", inWords(result.interval())));
    }
    row.add(use);
    return row;
  }

  /// Those who do not know: a count, and no share.
  private NativeTableRow row(DontKnow apart) {
    var row =
        new NativeTableRow(
            answer(apart.option()),
            cell("bar", getTranslation("analysis.dont_know")),
            cell("count", number(apart.count())),
            cell("share", "–"));
    if (hasIntervals) {
      row.add(cell("interval", "–"));
    }
    row.add(cell("use", ""));
    row.addClassName("analysis-apart");
    return row;
  }

  private NativeTableHeaderCell answer(Choice option) {
    var text = option.text();
    var answer = new NativeTableHeaderCell(text.in(getLocale()));
    answer
        .getElement()
        .setAttribute("scope", "row")
        .setAttribute("lang", text.languageIn(getLocale()));
    answer.addClassName("analysis-answer");
    return answer;
  }

  private String number(int count) {
    return NumberFormat.getInstance(getLocale()).format(count);
  }

  private static NativeTableCell cell(String column, String text) {
    var cell = new NativeTableCell(text);
    cell.addClassName("analysis-" + column);
    return cell;
  }

  private static NativeTableCell cell(String column, Component content) {
    var cell = new NativeTableCell(content);
    cell.addClassName("analysis-" + column);
    return cell;
  }

  /// The share as length, with a line from the interval's lower to its upper end where there is
  /// one. The figures beside it say the same.
  private static Component bar(OptionResult result) {
    var length = new Div();
    length.addClassName("analysis-length");
    length.getStyle().set("width", css(result.share()));
    var bar = new Div(length);
    if (result.interval() != null) {
      bar.add(spread(result.interval()));
    }
    bar.addClassName("analysis-track");
    bar.getElement().setAttribute("aria-hidden", "true");
    return bar;
  }

  private static Component spread(Interval interval) {
    var spread = new Div();
    spread.addClassName("analysis-spread");
    spread.getStyle().set("inset-inline-start", css(interval.low()));
    spread.getStyle().set("width", css(interval.high() - interval.low()));
    return spread;
  }

  private static String css(double share) {
    return Math.round(share * 1000) / 10.0 + "%";
  }

  private String percent(OptionResult result) {
    return NumberFormat.getPercentInstance(getLocale()).format(result.percent() / 100.0);
  }

  private String inWords(Interval interval) {
    return getTranslation(
        "analysis.interval", Math.round(interval.low() * 100), Math.round(interval.high() * 100));
  }
}
