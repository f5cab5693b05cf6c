package se.rodatraden.walk.fault;

import org.jspecify.annotations.Nullable;

/// A kind of fault that a receiver takes reports of (ärendetyp).
///
/// @param asksMore whether it comes with questions of its own
/// @param group that it belongs to, where the receiver has groups
public record FaultService(
    String code,
    String name,
    @Nullable String description,
    @Nullable String group,
    boolean asksMore) {}
