package se.rodatraden.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.rodatraden.picture.Certainty;
import se.rodatraden.picture.Finding;
import se.rodatraden.picture.PictureDraft;
import se.rodatraden.picture.PictureImport.ImportedEvidence;
import se.rodatraden.picture.PictureImport.ImportedPicture;
import se.rodatraden.picture.PictureImport.ImportedProblem;
import se.rodatraden.picture.ProblemDraft;
import se.rodatraden.picture.Scope;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.EvidenceId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.SourceId;
import se.rodatraden.source.Source;
import se.rodatraden.source.SourceKind;

/// Reads sources, and the pictures that rest on them.
final class PictureSection {

  private final MunicipalityCode municipality;
  private final SeedKeys<SourceId> sourceKeys;
  private final SeedKeys<PictureId> pictureKeys;
  private final SeedKeys<ProblemId> problemKeys;
  private final Map<SourceId, LocalizedText> sourceNames = new HashMap<>();

  PictureSection(MunicipalityCode municipality) {
    this.municipality = municipality;
    this.sourceKeys = new SeedKeys<>(municipality, "source", SourceId::new);
    this.pictureKeys = new SeedKeys<>(municipality, "picture", PictureId::new);
    this.problemKeys = new SeedKeys<>(municipality, "problem", ProblemId::new);
  }

  Source source(SeedNode node) {
    var fields = node.fields("key", "kind", "name", "description", "year");
    var source =
        new Source(
            sourceKeys.declare(fields.get("key")),
            municipality,
            fields.get("key").text(),
            fields.get("kind").oneOf(SourceKind.class),
            fields.get("name").localized(),
            fields.localizedOrNull("description"),
            fields.orNull("year", SeedNode::integer));
    sourceNames.put(source.id(), source.name());
    return source;
  }

  ImportedPicture picture(SeedNode node) {
    var fields = node.fields("key", "version", "title", "summary", "sources", "problems");
    return new ImportedPicture(
        pictureKeys.declare(fields.get("key")),
        fields.get("version").integer(),
        new PictureDraft(fields.get("title").localized(), fields.get("summary").localized()),
        fields.list("sources", sourceKeys::refer),
        fields.list("problems", this::problem));
  }

  ProblemId referToProblem(SeedNode key) {
    return problemKeys.refer(key);
  }

  private ImportedProblem problem(SeedNode node) {
    var fields =
        node.fields(
            "key",
            "finding",
            "title",
            "description",
            "causeGroup",
            "cause",
            "consequence",
            "certainty",
            "scope",
            "prioritised",
            "priorityReason",
            "evidence");
    var id = problemKeys.declare(fields.get("key"));
    return new ImportedProblem(
        id, problemDraft(fields), fields.list("evidence", each -> evidence(id, each)));
  }

  private ProblemDraft problemDraft(SeedFields fields) {
    return new ProblemDraft(
        fields.find("finding").map(each -> each.oneOf(Finding.class)).orElse(Finding.PROBLEM),
        fields.get("title").localized(),
        fields.localizedOrNull("description"),
        fields.localizedOrNull("causeGroup"),
        fields.localizedOrNull("cause"),
        fields.localizedOrNull("consequence"),
        fields.get("certainty").oneOf(Certainty.class),
        fields.get("scope").oneOf(Scope.class),
        fields.flag("prioritised", true),
        fields.textOrNull("priorityReason"),
        List.of());
  }

  private ImportedEvidence evidence(ProblemId problem, SeedNode node) {
    var fields = node.fields("source", "statement");
    var source = sourceKeys.refer(fields.get("source"));
    var name = sourceNames.get(source);
    if (name == null) {
      throw new IllegalStateException("a source has a name: " + source);
    }
    return new ImportedEvidence(
        new EvidenceId(ShortId.named(problem + "/evidence/" + source)),
        source,
        new Citation(name, null, null, null, null, null, false),
        fields.get("statement").localized());
  }
}
