package se.rodatraden.survey;

import se.rodatraden.shared.id.InvitationId;

/// One line of a reminder's list: the printer knows from it whom to write to, and this application
/// does not.
///
/// @param stratum label of the group; empty where the ballot key it was sealed under is gone
public record ReminderLetter(InvitationId id, String stratum) {}
