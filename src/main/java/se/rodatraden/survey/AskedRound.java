package se.rodatraden.survey;

/// A round with what it asks.
public record AskedRound(SurveyRound round, Questionnaire questionnaire) {}
