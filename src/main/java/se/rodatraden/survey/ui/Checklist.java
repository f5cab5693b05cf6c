package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.DraftedRound;
import se.rodatraden.survey.Finding;
import se.rodatraden.survey.Finding.Level;
import se.rodatraden.survey.OpeningReport;
import se.rodatraden.survey.OpeningReport.Setting;
import se.rodatraden.survey.OpeningReport.SettingFinding;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.Where;

/// What is checked before a round opens: each point settled, or with what to mend and where.
final class Checklist extends Section {

  private static final Map<Setting, String> ANCHORS =
      Map.of(
          Setting.DATES, "datum",
          Setting.WAYS_IN, "vagar",
          Setting.DISCLOSURE, "skydd");

  private final transient RoundAddress address;
  private final transient DraftedRound drafted;
  private final transient Texts texts;

  /// Something found, and where to mend it.
  private record Line(String text, String link, Level level) {}

  Checklist(RoundAddress address, DraftedRound drafted, OpeningReport report, Texts texts) {
    this.texts = texts;
    this.address = address;
    this.drafted = drafted;
    addClassName("checklist");
    add(new H2(getTranslation("survey.opening.title")));
    add(point("survey.opening.questions", questionsInWords(), ofQuestions(report, false)));
    add(point("survey.opening.languages", languagesInWords(), ofQuestions(report, true)));
    if (!drafted.isCorrection()) {
      add(point("survey.opening.dates", datesInWords(), ofSetting(report, Setting.DATES)));
      add(point("survey.opening.ways", waysInWords(), ofSetting(report, Setting.WAYS_IN)));
      add(
          point(
              "survey.opening.disclosure",
              getTranslation("survey.opening.disclosure.fact", drafted.round().minimumBase()),
              ofSetting(report, Setting.DISCLOSURE)));
    }
  }

  private String questionsInWords() {
    return getTranslation(
        "survey.opening.questions.fact",
        Numbering.count(drafted.draft()),
        drafted.draft().pages().size());
  }

  private String languagesInWords() {
    return drafted.draft().languages().stream()
        .map(tag -> Languages.name(tag))
        .collect(Collectors.joining(", "));
  }

  private String datesInWords() {
    var asked = drafted.round().asked();
    return getTranslation(
        "survey.opening.dates.fact", Words.day(asked.from()), Words.day(asked.until()));
  }

  private String waysInWords() {
    return drafted.round().modes().stream()
        .map((RoundMode mode) -> Words.name(this, "survey.mode.", mode))
        .collect(Collectors.joining(", "));
  }

  private List<Line> ofQuestions(OpeningReport report, boolean isAboutLanguage) {
    return report.questions().stream()
        .filter(finding -> isAboutLanguage(finding) == isAboutLanguage)
        .map(finding ->
            new Line(
                FindingWords.of(this, texts, drafted.draft(), finding),
                linkTo(finding),
                finding.level()))
        .distinct()
        .toList();
  }

  /// A missing Swedish text is a missing question, not a missing translation.
  private static boolean isAboutLanguage(Finding finding) {
    return finding.language() != null && !Languages.SWEDISH.equals(finding.language());
  }

  private String linkTo(Finding finding) {
    if (finding.where().part() == Where.Part.TITLE) {
      return SurveyNavigation.settings(address.municipality(), address.round()) + "#rubrik";
    }
    var language = isAboutLanguage(finding) ? finding.language() : null;
    return SurveyNavigation.edit(address.municipality(), address.round())
        + "?"
        + Chosen.at(finding.where()).query(language);
  }

  private List<Line> ofSetting(OpeningReport report, Setting setting) {
    return report.settings().stream()
        .filter(finding -> finding.setting() == setting)
        .map((SettingFinding finding) ->
            new Line(getTranslation(finding.textKey()), linkTo(finding), finding.level()))
        .toList();
  }

  private String linkTo(SettingFinding finding) {
    return finding == SettingFinding.NO_CODES
        ? SurveyNavigation.invitations(address.municipality(), address.round())
        : SurveyNavigation.settings(address.municipality(), address.round())
            + "#"
            + ANCHORS.get(finding.setting());
  }

  private Component point(String title, String fact, List<Line> lines) {
    var isBlocked = lines.stream().anyMatch(line -> line.level() != Level.HINT);
    var state =
        new Span(getTranslation(isBlocked ? "survey.opening.to_mend" : "survey.opening.settled"));
    state.addClassName("checkpoint-state");
    var head = new Div(new H3(getTranslation(title)), state);
    head.addClassName("checkpoint-head");
    var point = new Div(head);
    point.addClassNames("checkpoint", isBlocked ? "is-to-mend" : "is-settled");
    if (!fact.isEmpty()) {
      var words = new Div(fact);
      words.addClassName("muted");
      point.add(words);
    }
    if (!lines.isEmpty()) {
      point.add(list(lines));
    }
    return point;
  }

  private static UnorderedList list(List<Line> lines) {
    var ordered = new ArrayList<>(lines);
    ordered.sort(Comparator.comparing(Line::level));
    var list = new UnorderedList();
    for (var line : ordered) {
      var item = new ListItem(new Anchor(line.link(), line.text()));
      item.addClassName(line.level() == Level.HINT ? "is-hint" : "is-blocking");
      list.add(item);
    }
    return list;
  }
}
