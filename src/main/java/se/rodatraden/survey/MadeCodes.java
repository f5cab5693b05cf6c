package se.rodatraden.survey;

import java.util.List;

/// Codes that have just been made, in the order of their groups.
public record MadeCodes(SurveyRound round, List<MadeCode> codes) {

  public MadeCodes {
    codes = List.copyOf(codes);
  }
}
