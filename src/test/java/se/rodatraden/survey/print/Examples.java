package se.rodatraden.survey.print;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.rodatraden.place.LocalPoliceArea;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.TestTexts;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyId;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.Questionnaire;
import se.rodatraden.survey.QuestionnaireJson;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyRound;

/// A round in Kävlinge that asks a question of every kind in three languages.
final class Examples {

  static final String ROOT = "https://tradar.example";

  static final LetterCode CODE =
      new LetterCode("7K3M0XQ2", "7K3M0XQ2.Zk4Qb7TqLw9uXe2YpNc5Vd", "7K3M0XQ2H4T8WB6C");

  private static final Municipality KAVLINGE =
      new Municipality(
          new MunicipalityCode("1261"),
          "kavlinge",
          "Kävlinge",
          "12",
          "Skåne län",
          new LocalPoliceArea("lund", "lokalpolisområde Lund"),
          null);

  private Examples() {}

  static Questionnaire everyKind() {
    try (var yaml = Examples.class.getResourceAsStream("/print/every-kind.yaml")) {
      return QuestionnaireJson.readYaml(yaml, Questionnaire.class);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Paper paper(RoundMode... modes) {
    return paper(everyKind(), modes);
  }

  static Paper paper(Questionnaire questionnaire, RoundMode... modes) {
    var round =
        new SurveyRound(
            new SurveyRoundId("0123456789ab"),
            new MunicipalityCode("1261"),
            new SurveyId("ab0123456789"),
            new LocalizedText(
                Map.of(
                    "sv",
                    "Trygghet i Kävlinge",
                    "en",
                    "Safety in Kävlinge",
                    "ar",
                    "الأمان في كيفلينغه")),
            1,
            1,
            "kavlinge-trygghet",
            "Våren",
            Set.of(modes),
            RoundStatus.OPEN,
            new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 4)),
            10,
            false,
            1);
    return new Paper(round, questionnaire, KAVLINGE, ROOT);
  }

  static PaperQuestionnaire paperQuestionnaire() {
    return new PaperQuestionnaire(templates(), TestTexts.texts());
  }

  static Letters letters() {
    return new Letters(templates(), TestTexts.texts());
  }

  private static ITemplateEngine templates() {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }
}
