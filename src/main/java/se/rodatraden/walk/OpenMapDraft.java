package se.rodatraden.walk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.id.AreaId;

/// What officials decide about an open map.
///
/// @param opensOn first day that takes marks
/// @param closesOn last day that does
/// @param area what is in sight at first, null for the whole municipality
public record OpenMapDraft(LocalDate opensOn, LocalDate closesOn, @Nullable AreaId area) {}
