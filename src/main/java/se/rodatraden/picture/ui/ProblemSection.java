package se.rodatraden.picture.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.rodatraden.picture.Evidence;
import se.rodatraden.picture.Finding;
import se.rodatraden.picture.NamedPlace;
import se.rodatraden.picture.Problem;
import se.rodatraden.picture.ProblemDraft;
import se.rodatraden.shared.LocalizedText;

/// A problem as it reads, with the red thread to what it rests on; a break in the thread shows.
final class ProblemSection extends Section {

  /// @param actions what may be done with the problem and with each piece of evidence
  ProblemSection(
      Problem problem, Component actions, Function<Evidence, Component> evidenceActions) {
    var draft = problem.draft();
    setId(PicturePaths.anchor(problem.id()));
    getElement().setAttribute("tabindex", "-1");
    addClassName("picture-problem");
    setClassName("is-broken", !problem.hasEvidence());
    setClassName("is-no-problem", draft.finding() == Finding.NOT_A_PROBLEM);
    var rank = new Div(String.valueOf(problem.rank()));
    rank.addClassName("picture-rank");
    rank.getElement().setAttribute("aria-hidden", "true");
    var title = Words.put(draft.title(), new H3());
    title.setId(PicturePaths.anchor(problem.id()) + "-title");
    getElement().setAttribute("aria-labelledby", PicturePaths.anchor(problem.id()) + "-title");
    add(rank, title, facts(draft));
    if (draft.description() != null) {
      add(Words.put(draft.description(), new Paragraph()));
    }
    add(explanations(draft), evidence(problem, evidenceActions), actions);
  }

  private static Component facts(ProblemDraft draft) {
    var facts = new Div();
    facts.addClassName("picture-facts");
    if (draft.finding() == Finding.NOT_A_PROBLEM) {
      facts.add(chip(Words.name("picture.finding.", draft.finding())));
    } else {
      facts.add(chip(Words.say(priorityKey(draft))));
    }
    facts.add(
        chip(Words.name("picture.certainty.", draft.certainty())),
        chip(Words.name("picture.scope.", draft.scope())));
    return facts;
  }

  private static String priorityKey(ProblemDraft draft) {
    return draft.prioritised() ? "picture.problem.prioritised" : "picture.problem.not_prioritised";
  }

  private static Span chip(String text) {
    var chip = new Span(text);
    chip.addClassName("picture-chip");
    return chip;
  }

  private static Component explanations(ProblemDraft draft) {
    var list = new DescriptionList();
    list.addClassName("picture-explanations");
    explain(list, "picture.problem.field.cause_group", draft.causeGroup());
    explain(list, "picture.problem.field.cause", draft.cause());
    explain(list, "picture.problem.field.consequence", draft.consequence());
    if (!draft.places().isEmpty()) {
      var places = draft.places().stream().map(NamedPlace::name).collect(joining(", "));
      explain(list, "picture.problem.field.places", LocalizedText.swedish(places));
    }
    if (draft.priorityReason() != null) {
      var reason = LocalizedText.swedish(draft.priorityReason());
      explain(list, "picture.problem.field.reason", reason);
    }
    return list;
  }

  private static void explain(DescriptionList list, String key, @Nullable LocalizedText text) {
    if (text != null) {
      list.add(
          new DescriptionList.Term(Words.say(key)),
          Words.put(text, new DescriptionList.Description()));
    }
  }

  private static Component evidence(Problem problem, Function<Evidence, Component> actions) {
    var part = new Div(new H4(Words.say("picture.evidence.title")));
    part.addClassName("picture-evidence");
    if (!problem.hasEvidence()) {
      var broken = new Paragraph(Words.say("picture.problem.broken"));
      broken.addClassName("picture-broken");
      part.add(broken);
    }
    var list = new UnorderedList();
    for (var evidence : problem.evidence()) {
      var item = new EvidenceItem(evidence);
      item.add(actions.apply(evidence));
      list.add(item);
    }
    part.add(list);
    return part;
  }
}
