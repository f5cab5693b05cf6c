/// Answers on paper as they are typed in: a line for each thing a paper asks, and how what is typed
/// on it is read. See `docs/paper.md`.
@NullMarked
package se.rodatraden.survey.keying;

import org.jspecify.annotations.NullMarked;
