package se.rodatraden.picture;

import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;

/// Both parties have adopted a picture; it will never change again.
public record PictureAdopted(MunicipalityCode municipality, PictureId picture) {}
