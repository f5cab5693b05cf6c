package se.rodatraden.source;

/// What a picture can rest on. Sets differ between municipalities, so the list is open.
public enum SourceKind {
  /// The police's own sample survey (trygghetsmätning).
  SAFETY_MEASUREMENT,
  /// Reported crime (anmälda brott) and other police statistics.
  CRIME_STATISTICS,
  /// Occasions where residents were heard (medborgardialog).
  CITIZEN_DIALOGUE,
  /// A meeting where residents voiced their views.
  DIALOGUE_MEETING,
  /// A survey of residents other than the police's own.
  CITIZEN_SURVEY,
  /// Structured input from staff (medarbetardialog).
  STAFF_DIALOGUE,
  /// What cooperation between municipality and police has taught them.
  COOPERATION_KNOWLEDGE,
  /// Contact with local actors.
  LOCAL_ACTORS,
  /// Analysis by the municipal police officer or the municipality.
  ANALYSIS,
  /// Aggregated intelligence overviews; never the intelligence itself.
  INTELLIGENCE_OVERVIEW,
  /// What reaches the municipality's representatives.
  RECEIVED_INFORMATION,
  /// A shared picture of the situation made earlier.
  SHARED_PICTURE
}
