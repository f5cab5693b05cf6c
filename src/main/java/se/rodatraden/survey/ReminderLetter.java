package se.rodatraden.survey;

import se.rodatraden.shared.id.InvitationId;

/// One line of a reminder's list: the printer knows from it whom to write to, and this application
/// does not.
public record ReminderLetter(InvitationId id, String stratum) {}
