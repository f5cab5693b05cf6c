package se.rodatraden.survey;

import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;

/// Ballots of this round have become responses.
public record BallotsOpened(MunicipalityCode municipality, SurveyRoundId round) {}
