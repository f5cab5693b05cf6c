package se.rodatraden.promise;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.AgreementId;

/// What a form edits of a promise.
///
/// @param agreement the long-term agreement above it, null where it stands by itself
/// @param caveat what may change the work
/// @param mayBeRevised when and why it may be revised
/// @param participation the part hoped for from residents
/// @param outside work that goes on but is deliberately left outside the promise
public record PromiseDraft(
    @Nullable AgreementId agreement,
    LocalizedText title,
    LocalizedText text,
    Validity validity,
    @Nullable LocalizedText caveat,
    @Nullable LocalizedText mayBeRevised,
    @Nullable LocalizedText participation,
    List<LocalizedText> outside) {

  public PromiseDraft {
    outside = List.copyOf(outside);
  }
}
