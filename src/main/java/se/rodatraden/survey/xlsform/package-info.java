/// Questionnaires as XLSForm (`.xlsx`), a documented subset: see `docs/xlsform.md`.
@NullMarked
package se.rodatraden.survey.xlsform;

import org.jspecify.annotations.NullMarked;
