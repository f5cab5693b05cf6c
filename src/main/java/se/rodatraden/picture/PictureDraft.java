package se.rodatraden.picture;

import se.rodatraden.shared.LocalizedText;

/// What the form for a picture's own texts edits.
///
/// @param summary why this is the picture, how it was made, and what limits what it knows
public record PictureDraft(LocalizedText title, LocalizedText summary) {}
