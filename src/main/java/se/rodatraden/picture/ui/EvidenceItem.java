package se.rodatraden.picture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import se.rodatraden.picture.Evidence;
import se.rodatraden.picture.Verdict;
import se.rodatraden.shared.Citation;

/// One piece of evidence: what it shows, what was cited with its figure or place and date, and the
/// way back to it.
final class EvidenceItem extends ListItem {

  EvidenceItem(Evidence evidence) {
    var rejected = evidence.verdict() == Verdict.REJECTED;
    addClassName("picture-evidence-item");
    setClassName("is-rejected", rejected);
    var statement = Words.put(evidence.statement(), new Paragraph());
    statement.addClassName("picture-statement");
    if (rejected) {
      var mark = new Span(Words.name("picture.verdict.", evidence.verdict()));
      mark.addClassName("picture-chip");
      add(mark);
    }
    add(statement, cited(evidence));
    var gathered = evidence.citation().gathered();
    if (gathered != null) {
      add(new GatheredDetails(gathered));
    }
    if (rejected && evidence.reason() != null) {
      add(new Paragraph(Words.say("picture.evidence.rejected_because", evidence.reason())));
    }
  }

  private static Component cited(Evidence evidence) {
    var citation = evidence.citation();
    var line = new Div(kind(evidence), Words.put(citation.title(), new Span()));
    line.addClassName("picture-citation");
    if (citation.figure() != null) {
      var figure = new Span(Words.figure(citation.figure()));
      figure.addClassName("picture-figure");
      line.add(figure);
    }
    whereAndWhen(citation).ifPresent(text -> line.add(new Span(text)));
    if (citation.path() != null) {
      var back = new Anchor(citation.path(), Words.say("picture.evidence.show"));
      back.setRouterIgnore(true);
      back.setAriaLabel(Words.say("picture.evidence.show") + ": " + Words.in(citation.title()));
      line.add(back);
    }
    if (citation.madeUp()) {
      line.add(Words.madeUpMark());
    }
    return line;
  }

  private static Span kind(Evidence evidence) {
    var kind = new Span(Words.name("picture.citable.", evidence.kind()));
    kind.addClassName("picture-kind");
    return kind;
  }

  private static Optional<String> whereAndWhen(Citation citation) {
    var place = Optional.ofNullable(citation.placeName());
    var date = Optional.ofNullable(citation.date()).map(Words::date);
    return place.map(where -> date.map(when -> where + ", " + when).orElse(where)).or(() -> date);
  }
}
