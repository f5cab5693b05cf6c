package se.rodatraden.survey.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import se.rodatraden.place.Municipality;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyRound;

/// Above every view of a round that is being prepared: what it is called, where in the work one is,
/// and how things stand with saving.
final class RoundHeader extends Div {

  /// The views, in the order of the work.
  enum Tab {
    QUESTIONS(SurveyNavigation.EDIT),
    SETTINGS(SurveyNavigation.SETTINGS),
    INVITATIONS(SurveyNavigation.INVITATIONS),
    PREVIEW(SurveyNavigation.PREVIEW),
    OPEN(SurveyNavigation.OPEN);

    private final String path;

    Tab(String path) {
      this.path = path;
    }
  }

  private final Span saveState = new Span();

  RoundHeader(Municipality municipality, SurveyRound round, Tab present) {
    addClassName("round-header");
    var isCorrection = round.status() == RoundStatus.OPEN;
    var back = new Anchor(SurveyNavigation.list(municipality), getTranslation("survey.back"));
    back.addClassNames("small", "round-back");
    var status =
        new Span(getTranslation(isCorrection ? "survey.status.correction" : "survey.status.draft"));
    status.addClassName("round-status");
    saveState.addClassName("save-state");
    saveState.getElement().setAttribute("role", "status");
    var title = new Div(new H1(round.name()), status, saveState);
    title.addClassName("round-title");
    add(back, title, tabs(municipality, round, present, isCorrection));
  }

  private Nav tabs(
      Municipality municipality, SurveyRound round, Tab present, boolean isCorrection) {
    var tabs = new Nav();
    tabs.addClassName("round-tabs");
    tabs.setAriaLabel(getTranslation("survey.tab.label"));
    for (var tab : offered(round, isCorrection)) {
      var name = tab.name().toLowerCase(Locale.ROOT);
      var link =
          new Anchor(
              SurveyNavigation.edit(municipality, round.id())
                  .replaceFirst(SurveyNavigation.EDIT + "$", tab.path),
              getTranslation((isCorrection ? "survey.tab.correction." : "survey.tab.") + name));
      if (tab == present) {
        link.getElement().setAttribute("aria-current", "page");
      }
      tabs.add(link);
    }
    return tabs;
  }

  private static Set<Tab> offered(SurveyRound round, boolean isCorrection) {
    if (isCorrection) {
      return EnumSet.of(Tab.QUESTIONS, Tab.PREVIEW, Tab.OPEN);
    }
    return round.modes().contains(RoundMode.SAMPLE)
        ? EnumSet.allOf(Tab.class)
        : EnumSet.complementOf(EnumSet.of(Tab.INVITATIONS));
  }

  void show(Editing.State state) {
    saveState.setClassName("is-not-saved", !(state instanceof Editing.State.Saved));
    saveState.setText(
        switch (state) {
          case Editing.State.Saved(var saved) ->
              getTranslation("survey.saved", Words.time(saved.at()));
          case Editing.State.NotSaved notSaved -> getTranslation("survey.not_saved");
          case Editing.State.Overtaken overtaken -> getTranslation("survey.overtaken");
        });
  }

  void say(String words, boolean isSaved) {
    saveState.setClassName("is-not-saved", !isSaved);
    saveState.setText(words);
  }
}
