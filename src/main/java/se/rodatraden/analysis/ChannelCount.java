package se.rodatraden.analysis;

import se.rodatraden.survey.RoundMode;

/// How many came by one of a round's channels.
///
/// @param respondents whose answers are kept, and counted in the results
/// @param countedOnly answers that came in and were too few to be kept: only their number is known
public record ChannelCount(RoundMode mode, int respondents, int countedOnly) {}
