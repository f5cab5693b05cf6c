package se.rodatraden.picture;

import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.EvidenceId;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;

/// Where something has been used as evidence: the thread walked from the source towards the
/// picture.
///
/// @param pictureNumber the picture's public address
public record EvidenceUse(
    EvidenceId evidence,
    Verdict verdict,
    ProblemId problem,
    LocalizedText problemTitle,
    PictureId picture,
    int pictureNumber,
    PictureStatus pictureStatus) {}
