package se.rodatraden.place;

import org.jspecify.annotations.Nullable;

/// Whom residents and the press can turn to in a municipality.
///
/// @param purpose what to turn there for
public record Contact(
    String name,
    @Nullable String purpose,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address,
    @Nullable String webAddress) {}
