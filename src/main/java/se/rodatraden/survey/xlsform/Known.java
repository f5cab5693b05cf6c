package se.rodatraden.survey.xlsform;

import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Question;

/// A name of the survey sheet that conditions further down may refer to.
///
/// @param question null where the name belongs to something that was refused, or is the row of a
///   table
/// @param whole takes whole numbers only
/// @param refused has been reported already
record Known(@Nullable Question question, boolean whole, boolean refused) {

  static final Known REFUSED = new Known(null, false, true);
  static final Known ROW_OF_TABLE = new Known(null, false, false);
}
