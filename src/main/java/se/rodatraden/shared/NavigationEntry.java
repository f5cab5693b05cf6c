package se.rodatraden.shared;

/// A module's place in the officials' menu. Declared as a bean by the module, shown by the layout.
///
/// @param textKey i18n key of the label
/// @param path relative to `/app/{kommun}/`, e.g. `enkater`
/// @param order position in the menu, lowest first
public record NavigationEntry(String textKey, String path, int order) {}
