package se.rodatraden.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedIn;
import se.rodatraden.place.Areas;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.MunicipalityCode;

/// The ready questionnaires (färdiga enkäter) in `seeds/surveys/`.
@Service
public class Templates {

  private static final List<String> KEYS =
      List.of("trygghet", "dialog-infor-lofte", "efter-vandring", "lagesrapport");

  private final Areas areas;
  private final List<Template> templates;

  Templates(Areas areas) {
    this.areas = areas;
    this.templates = readAll();
  }

  /// In the order to show them.
  @SignedIn
  public List<Template> list() {
    return templates;
  }

  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  @SignedIn
  public Template get(String key) {
    return templates.stream()
        .filter(template -> template.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new CommonProblem.NotFound("survey_template", key).asException());
  }

  /// With the municipality's own areas filled in; a question about areas is left out where it has
  /// fewer than two.
  ///
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  @RequiresRole({Role.COORDINATOR, Role.POLICE_OFFICER, Role.ADMINISTRATOR})
  @Transactional(readOnly = true)
  public Template get(MunicipalityCode municipality, String key) {
    return get(key).withAreas(areas.list(municipality));
  }

  static List<Template> readAll() {
    return KEYS.stream().map(Templates::read).toList();
  }

  private static Template read(String key) {
    var file = "seeds/surveys/" + key + ".yaml";
    try (var yaml = new ClassPathResource(file).getInputStream()) {
      return QuestionnaireJson.readYaml(yaml, Template.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
