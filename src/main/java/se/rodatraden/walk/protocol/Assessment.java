package se.rodatraden.walk.protocol;

import org.jspecify.annotations.Nullable;

/// Three facts about what could be done, held apart: each can be true without the others.
///
/// @param owner whose power it is in, where that is others'
/// @param reference where a proven effect is shown, e.g. a report
public record Assessment(
    Feasibility feasibility,
    Control control,
    @Nullable String owner,
    Effect effect,
    @Nullable String reference) {}
