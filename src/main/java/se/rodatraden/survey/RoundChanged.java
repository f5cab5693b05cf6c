package se.rodatraden.survey;

import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;

/// A round was opened, closed or published.
public record RoundChanged(MunicipalityCode municipality, SurveyRoundId round, String slug) {}
