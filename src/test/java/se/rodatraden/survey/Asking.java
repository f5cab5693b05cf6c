package se.rodatraden.survey;

import java.util.List;

/// Questionnaires in few words, for tests of their rules.
final class Asking {

  private Asking() {}

  static final String OPTIONS =
      """
      "options": [{"key": "a", "text": {"sv": "A"}}, {"key": "b", "text": {"sv": "B"}}]\
      """;

  static final String SOUND =
      question("singleChoice", "q1", OPTIONS) + "," + question("text", "q2", "\"maxLength\": 100");

  static String question(String kind, String key, String more) {
    return """
    {"kind": "%s", "key": "%s", "text": {"sv": "Fråga"}, %s}\
    """
        .formatted(kind, key, more);
  }

  static Questionnaire asking(String questions) {
    return QuestionnaireJson.read(
        """
        {"intro": {"sv": "Varför"}, "minutes": 1,
         "pages": [{"id": "p1", "questions": [%s]}]}
        """
            .formatted(questions));
  }

  static List<Finding.Code> codes(String questions) {
    return codes(QuestionnaireRules.findings(asking(questions)));
  }

  static List<Finding.Code> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }
}
