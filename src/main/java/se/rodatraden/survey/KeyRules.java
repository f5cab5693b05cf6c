package se.rodatraden.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.rodatraden.survey.Finding.Code;
import se.rodatraden.survey.Questionnaire.Page;
import se.rodatraden.survey.Where.Part;

/// Keys name answers for as long as there are any: in stored responses, addresses and other
/// people's spreadsheets. No full stop, since it parts a question's key from that of its row.
public final class KeyRules {

  private static final Pattern QUESTION_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,59}");

  /// What has not to be a name elsewhere may begin with a digit: `16-24`.
  private static final Pattern CHOICE_KEY = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,59}");

  private final List<Finding> findings = new ArrayList<>();

  private KeyRules() {}

  public static boolean isQuestionKey(String key) {
    return QUESTION_KEY.matcher(key).matches();
  }

  public static boolean isChoiceKey(String key) {
    return CHOICE_KEY.matcher(key).matches();
  }

  public static boolean isPageId(String id) {
    return isQuestionKey(id);
  }

  static List<Finding> findings(List<Page> pages, List<Asked> asked) {
    var rules = new KeyRules();
    rules.checkPages(pages);
    rules.checkQuestions(asked);
    return rules.findings;
  }

  private void checkPages(List<Page> pages) {
    var seen = new HashSet<String>();
    for (var page : pages) {
      var where = Where.page(page.id(), Part.WHOLE);
      if (!isPageId(page.id())) {
        findings.add(new Finding(Code.PAGE_ID_MALFORMED, where, null, page.id()));
      }
      if (!seen.add(page.id())) {
        findings.add(new Finding(Code.PAGE_ID_REPEATED, where, null, page.id()));
      }
    }
  }

  private void checkQuestions(List<Asked> asked) {
    var seen = new HashSet<String>();
    for (var each : asked) {
      if (!isQuestionKey(each.key())) {
        findings.add(each.finding(Code.QUESTION_KEY_MALFORMED, each.key()));
      }
      if (!seen.add(each.key())) {
        findings.add(each.finding(Code.QUESTION_KEY_REPEATED, each.key()));
      }
      checkChoices(each, each.question().choices(), ChoiceRules.partOf(each.question()));
      if (each.question() instanceof Question.Matrix matrix) {
        checkChoices(each, matrix.rows(), Part.ROW);
      }
    }
  }

  private void checkChoices(Asked asked, List<Choice> choices, Part part) {
    Set<String> seen = new HashSet<>();
    for (var choice : choices) {
      var where = asked.where().choice(choice.key(), part);
      if (!isChoiceKey(choice.key())) {
        findings.add(new Finding(Code.CHOICE_KEY_MALFORMED, where, null, choice.key()));
      }
      if (!seen.add(choice.key())) {
        findings.add(new Finding(Code.CHOICE_KEY_REPEATED, where, null, choice.key()));
      }
    }
  }
}
