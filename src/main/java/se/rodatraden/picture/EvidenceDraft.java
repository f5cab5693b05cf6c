package se.rodatraden.picture;

import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;

/// What people may change about evidence: how they weigh it, never what was cited.
///
/// @param reason required where the verdict is that it is rejected
public record EvidenceDraft(LocalizedText statement, Verdict verdict, @Nullable String reason) {}
