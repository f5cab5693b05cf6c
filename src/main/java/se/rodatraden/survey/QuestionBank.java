package se.rodatraden.survey;

import static se.rodatraden.identity.Role.ADMINISTRATOR;
import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.survey.BankQuestion.Asked;

/// The question bank (frågebanken): every concept that the municipality has asked about in a round
/// that was opened, and those of the ready questionnaires.
@Service
public class QuestionBank {

  private final Rounds rounds;
  private final Templates templates;

  QuestionBank(Rounds rounds, Templates templates) {
    this.rounds = rounds;
    this.templates = templates;
  }

  /// What was asked last comes first, then what only ready questionnaires have.
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional(readOnly = true)
  public List<BankQuestion> list(MunicipalityCode municipality) {
    var found = new LinkedHashMap<String, Gathered>();
    for (var asked : rounds.listAsked(municipality)) {
      for (var question : withConcept(asked.questionnaire())) {
        gathered(found, question).asked.add(new Asked(asked.round(), question));
      }
    }
    for (var template : templates.list()) {
      for (var question : withConcept(template.questionnaire())) {
        gathered(found, question).templates.add(template.title());
      }
    }
    return found.entrySet().stream()
        .map(each -> each.getValue().asBankQuestion(each.getKey()))
        .toList();
  }

  private static List<QuestionDraft> withConcept(Questionnaire questionnaire) {
    return QuestionnaireDraft.of(questionnaire).pages().stream()
        .flatMap(page -> page.questions().stream())
        .filter(question -> question.meaning().concept() != null)
        .toList();
  }

  private static Gathered gathered(Map<String, Gathered> found, QuestionDraft question) {
    return found.computeIfAbsent(
        String.valueOf(question.meaning().concept()), concept -> new Gathered(question));
  }

  /// The first that is met stands for all.
  private static final class Gathered {
    private final QuestionDraft question;
    private final List<Asked> asked = new ArrayList<>();
    private final List<LocalizedText> templates = new ArrayList<>();

    Gathered(QuestionDraft question) {
      this.question = question;
    }

    BankQuestion asBankQuestion(String concept) {
      return new BankQuestion(concept, question, asked, templates);
    }
  }
}
