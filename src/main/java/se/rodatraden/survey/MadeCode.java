package se.rodatraden.survey;

import se.rodatraden.shared.id.InvitationId;

/// One code with its secrets, which are nowhere else and can not be had again.
///
/// @param linkCode for the link, after `#c=`
/// @param typedCode 16 characters
public record MadeCode(InvitationId id, String stratum, String linkCode, String typedCode) {

  /// The typed code in groups of four, as people read it.
  public String groupedCode() {
    return TypedCode.grouped(typedCode);
  }

  /// Without the secrets.
  @Override
  public String toString() {
    return "MadeCode " + id;
  }
}
