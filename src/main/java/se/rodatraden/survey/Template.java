package se.rodatraden.survey;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.stream.Stream;
import se.rodatraden.place.Area;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Questionnaire.Page;

/// A ready questionnaire to start from. Questions about areas have none until a municipality's own
/// are filled in.
///
/// @param key readable and stable, e.g. `trygghet`
/// @param description whom it is for and when, for officials
public record Template(
    String key, LocalizedText title, LocalizedText description, Questionnaire questionnaire) {

  private static final int FEWEST_AREAS = 2;

  /// With these to choose among. Where they are fewer than two, nothing is asked about them.
  public Template withAreas(List<Area> areas) {
    var choices = areas.stream().map(this::choice).toList();
    var pages =
        questionnaire.pages().stream()
            .map(page ->
                new Page(
                    page.id(),
                    page.title(),
                    page.questions().stream().flatMap(each -> filled(each, choices)).toList()))
            .toList();
    return new Template(
        key,
        title,
        description,
        new Questionnaire(
            questionnaire.intro(),
            questionnaire.minutes(),
            questionnaire.languages(),
            pages,
            questionnaire.bounds()));
  }

  /// A name is the same in every language.
  private Choice choice(Area area) {
    var names =
        questionnaire.languages().stream().collect(toMap(language -> language, l -> area.name()));
    return new Choice(area.key(), new LocalizedText(names));
  }

  private static Stream<Question> filled(Question question, List<Choice> areas) {
    if (!(question instanceof Question.Area asked)) {
      return Stream.of(question);
    }
    return areas.size() < FEWEST_AREAS ? Stream.empty() : Stream.of(asked.withAreas(areas));
  }
}
