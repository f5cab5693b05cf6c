package se.rodatraden.walk;

import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.WalkStopId;

/// Something to talk about on the way (fråga vid stopp).
///
/// @param stop where it is asked, null for every stop
public record WalkQuestion(LocalizedText text, @Nullable WalkStopId stop) {}
