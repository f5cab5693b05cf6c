package se.rodatraden.survey;

import se.rodatraden.shared.LocalizedText;

/// A ready questionnaire to start from. Questions about areas have none until a municipality's own
/// are filled in.
///
/// @param key readable and stable, e.g. `trygghet`
/// @param description whom it is for and when, for officials
public record Template(
    String key, LocalizedText title, LocalizedText description, Questionnaire questionnaire) {}
