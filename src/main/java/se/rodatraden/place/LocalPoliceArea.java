package se.rodatraden.place;

/// The police's smallest organisational area (lokalpolisområde); covers one or more municipalities.
///
/// @param id readable key, e.g. `trelleborg`
public record LocalPoliceArea(String id, String name) {}
