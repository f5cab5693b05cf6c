package se.rodatraden.survey;

import se.rodatraden.shared.id.InvitationId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;

/// An invitation whose code somebody has shown.
record InvitationKey(MunicipalityCode municipality, SurveyRoundId round, InvitationId id) {}
