package se.rodatraden.survey;

import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;

/// One of the ways into one round (kanal). What comes by different channels is never merged.
public record Channel(MunicipalityCode municipality, SurveyRoundId round, RoundMode mode) {}
