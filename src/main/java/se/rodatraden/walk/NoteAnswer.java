package se.rodatraden.walk;

/// What the sender of a note is told.
sealed interface NoteAnswer permits Observations.Taken, NoteAnswer.Refused {

  record Refused(WalkProblem problem) implements NoteAnswer {}
}
