package se.rodatraden.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import se.rodatraden.survey.Finding.Code;
import se.rodatraden.survey.Where.Part;

/// What may be chosen: enough of it, and each attribute only where it means something.
final class ChoiceRules {

  private final Asked asked;
  private final List<Finding> findings = new ArrayList<>();

  private ChoiceRules(Asked asked) {
    this.asked = asked;
  }

  static Part partOf(Question question) {
    return question instanceof Question.Area ? Part.AREA : Part.OPTION;
  }

  static List<Finding> findings(List<Asked> asked) {
    return asked.stream().flatMap(each -> new ChoiceRules(each).check().stream()).toList();
  }

  private List<Finding> check() {
    var question = asked.question();
    checkThatThereAreEnough(question);
    var several = question instanceof Question.MultiChoice;
    var one = question instanceof Question.SingleChoice;
    var scale = question instanceof Question.Scale;
    var ordered = question instanceof Question.Ranking;
    only(several, Choice::exclusive, Code.EXCLUSIVE_MISPLACED);
    only(several || one, Choice::other, Code.OTHER_MISPLACED);
    only(!ordered, Choice::dontKnow, Code.DONT_KNOW_MISPLACED);
    only(several || one || scale, choice -> choice.stop() != null, Code.STOP_MISPLACED);
    once(choice -> choice.exclusive() && !choice.dontKnow(), Code.EXCLUSIVE_REPEATED);
    once(Choice::other, Code.OTHER_REPEATED);
    once(Choice::dontKnow, Code.DONT_KNOW_REPEATED);
    if (several) {
      choices(choice -> choice.dontKnow() && !choice.exclusive())
          .forEach(choice -> add(Code.DONT_KNOW_NOT_EXCLUSIVE, choice, partOf(question)));
    }
    if (question instanceof Question.Matrix matrix) {
      checkRows(matrix);
    }
    return findings;
  }

  private void checkThatThereAreEnough(Question question) {
    var fewest =
        switch (question) {
          case Question.SingleChoice q -> 2;
          case Question.Scale q -> 2;
          case Question.Matrix q -> 2;
          case Question.Ranking q -> 2;
          case Question.MultiChoice q -> 1;
          case Question.Area q -> 1;
          case Question.Number q -> 0;
          case Question.Text q -> 0;
          case Question.Day q -> 0;
          case Question.Places q -> 0;
          case Question.Information q -> 0;
        };
    if (question.choices().size() < fewest) {
      var code = question instanceof Question.Area ? Code.AREAS_MISSING : Code.OPTIONS_TOO_FEW;
      findings.add(asked.finding(code, String.valueOf(fewest)));
    }
  }

  private void checkRows(Question.Matrix matrix) {
    if (matrix.rows().isEmpty()) {
      findings.add(asked.finding(Code.ROWS_MISSING, null));
    }
    for (var row : matrix.rows()) {
      addIf(row.exclusive(), Code.EXCLUSIVE_MISPLACED, row);
      addIf(row.other(), Code.OTHER_MISPLACED, row);
      addIf(row.dontKnow(), Code.DONT_KNOW_MISPLACED, row);
      addIf(row.stop() != null, Code.STOP_MISPLACED, row);
    }
  }

  private void addIf(boolean misplaced, Code code, Choice row) {
    if (misplaced) {
      add(code, row, Part.ROW);
    }
  }

  private void only(boolean allowed, Predicate<Choice> attribute, Code code) {
    if (!allowed) {
      choices(attribute).forEach(choice -> add(code, choice, partOf(asked.question())));
    }
  }

  private void once(Predicate<Choice> attribute, Code code) {
    choices(attribute).stream()
        .skip(1)
        .forEach(choice -> add(code, choice, partOf(asked.question())));
  }

  private List<Choice> choices(Predicate<Choice> attribute) {
    return asked.question().choices().stream().filter(attribute).toList();
  }

  private void add(Code code, Choice choice, Part part) {
    findings.add(new Finding(code, asked.where().choice(choice.key(), part), null, choice.key()));
  }
}
