package se.rodatraden.picture;

import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.EvidenceId;

/// What a problem rests on (underlag): a link to what was cited, and what it shows.
///
/// @param reference id within its kind
/// @param citation what the source said when it was cited; changes only when a note is erased
/// @param statement what it shows, in the words of those who weigh it
/// @param reason always there for rejected evidence
public record Evidence(
    EvidenceId id,
    int version,
    CitableKind kind,
    String reference,
    Citation citation,
    LocalizedText statement,
    Verdict verdict,
    @Nullable String reason) {

  Evidence with(Citable cited) {
    return kind == cited.kind() && reference.equals(cited.reference())
        ? new Evidence(id, version, kind, reference, cited.citation(), statement, verdict, reason)
        : this;
  }

  public EvidenceDraft draft() {
    return new EvidenceDraft(statement, verdict, reason);
  }
}
