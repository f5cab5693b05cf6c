/// What a round sends out on paper: the questionnaire itself and letters of invitation, as PDF. See
/// `docs/paper.md`.
@NullMarked
package se.rodatraden.survey.print;

import org.jspecify.annotations.NullMarked;
