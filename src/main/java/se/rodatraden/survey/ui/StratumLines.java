package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.shared.ui.ProblemWords;
import se.rodatraden.survey.Stratum;
import se.rodatraden.survey.StratumDraft;

/// A line for each group: its name, how many are invited, how many have a code. Enter goes to the
/// next count.
final class StratumLines extends Div {

  /// Saves all groups.
  interface Saving {
    /// @param isRedrawn where lines come or go
    void save(List<StratumDraft> strata, boolean isRedrawn);
  }

  private final transient SampleWork work;
  private final transient Saving saving;
  private final transient List<IntegerField> counts = new ArrayList<>();
  private final Span sum = new Span();

  StratumLines(SampleWork work, Saving saving) {
    this.work = work;
    this.saving = saving;
    addClassName("strata");
    var strata = work.sample().strata();
    if (strata.isEmpty()) {
      return;
    }
    var list = new OrderedList();
    list.addClassName("stratum-lines");
    strata.forEach(stratum -> list.add(line(stratum)));
    add(list);
    if (work.isUnderWay() && strata.size() > 1) {
      add(work.sample().made() == 0 ? sameInAll() : moreInAll());
    }
    sum.addClassName("stratum-sum");
    sum.getElement().setAttribute("role", "status");
    add(sum);
    showSum();
  }

  private ListItem line(Stratum stratum) {
    var line = new ListItem();
    line.addClassName("stratum-line");
    line.add(nameOf(stratum));
    var count = countOf(stratum);
    counts.add(count);
    line.add(count);
    var facts = new Span(codesInWords(stratum));
    facts.addClassNames("muted", "small", "stratum-codes");
    line.add(facts);
    if (stratum.made() == 0) {
      var remove =
          Words.sign(
              "×",
              getTranslation("survey.sample.remove", stratum.label()),
              () -> ProblemNotice.attempt(this, () -> change(stratum, null, true)));
      line.add(remove);
    }
    return line;
  }

  private Component nameOf(Stratum stratum) {
    if (stratum.made() > 0) {
      var name = new Span(stratum.label());
      name.addClassName("stratum-name");
      return name;
    }
    var name = new TextField();
    name.setAriaLabel(getTranslation("survey.sample.name", stratum.label()));
    name.setValue(stratum.label());
    name.addClassName("stratum-name");
    name.addValueChangeListener(change ->
        attempt(
            name,
            () ->
                change(
                    stratum,
                    draft -> new StratumDraft(draft.number(), change.getValue(), draft.invited()),
                    false)));
    return name;
  }

  private IntegerField countOf(Stratum stratum) {
    var count = new IntegerField();
    count.setAriaLabel(getTranslation("survey.sample.count", stratum.label()));
    count.setValue(stratum.invited());
    count.setMin(stratum.made());
    count.setManualValidation(true);
    count.setAutoselect(true);
    count.addClassName("stratum-count");
    var at = counts.size();
    count.addKeyPressListener(Key.ENTER, enter -> goTo(at + 1));
    count.addValueChangeListener(change -> {
      var value = change.getValue();
      if (value == null || value < 0) {
        mark(count, getTranslation("survey.settings.base.missing"));
        return;
      }
      attempt(count, () -> change(stratum, draft -> draft.with(value), false));
    });
    return count;
  }

  private void goTo(int line) {
    if (line < counts.size()) {
      counts.get(line).focus();
    }
  }

  private String codesInWords(Stratum stratum) {
    return stratum.made() == 0
        ? getTranslation("survey.sample.no_codes")
        : getTranslation("survey.sample.codes", stratum.made());
  }

  private Div sameInAll() {
    return inAll(
        "survey.sample.same.", 0, getTranslation("survey.settings.base.missing"), this::withInAll);
  }

  /// Where there are codes, groups grow together.
  private Div moreInAll() {
    var fewest = work.sample().fewestMore();
    var help = new Paragraph(getTranslation("survey.sample.more.help", fewest));
    help.addClassNames("muted", "small");
    var row =
        inAll(
            "survey.sample.more.",
            fewest,
            getTranslation("survey.sample.more.missing", fewest),
            more -> work.sample().withMore(more));
    return new Div(row, help);
  }

  private Div inAll(
      String texts, int least, String missing, IntFunction<List<StratumDraft>> groups) {
    var count = new IntegerField(getTranslation(texts + "label"));
    count.setMin(least);
    count.setManualValidation(true);
    var fill =
        new Button(
            getTranslation(texts + "fill"),
            click -> {
              var value = count.getValue();
              if (value == null || value < least) {
                mark(count, missing);
                return;
              }
              attempt(count, () -> saving.save(groups.apply(value), true));
            });
    var row = new Div(count, fill);
    row.addClassNames("settings-row", "stratum-same");
    return row;
  }

  private List<StratumDraft> withInAll(int invited) {
    return work.sample().strata().stream()
        .map(stratum -> StratumDraft.of(stratum).with(Math.max(invited, stratum.made())))
        .toList();
  }

  /// @param change null to take the group away
  private void change(
      Stratum changed, @Nullable UnaryOperator<StratumDraft> change, boolean isRedrawn) {
    var drafts = new ArrayList<StratumDraft>();
    for (var stratum : work.sample().strata()) {
      var draft = StratumDraft.of(stratum);
      if (stratum.number() != changed.number()) {
        drafts.add(draft);
      } else if (change != null) {
        drafts.add(change.apply(draft));
      }
    }
    saving.save(drafts, isRedrawn);
    showSum();
  }

  private void attempt(HasValidationProperties field, Runnable saved) {
    try {
      saved.run();
      mark(field, "");
    } catch (ProblemException e) {
      mark(field, ProblemWords.text(this, e.problem()));
    }
  }

  private static void mark(HasValidationProperties field, String wrong) {
    field.setErrorMessage(wrong);
    field.setInvalid(!wrong.isEmpty());
  }

  private void showSum() {
    var sample = work.sample();
    var base = sample.round().minimumBase();
    var small =
        sample.strata().stream()
            .filter(stratum -> stratum.invited() > 0 && stratum.invited() < base)
            .count();
    var words =
        new ArrayList<>(
            List.of(getTranslation("survey.sample.sum", sample.invited(), sample.strata().size())));
    if (small > 0) {
      words.add(getTranslation("survey.sample.small", small, base));
    }
    if (sample.voided() > 0) {
      words.add(getTranslation("survey.sample.stopped", sample.voided()));
    }
    sum.setText(String.join(" ", words));
  }
}
