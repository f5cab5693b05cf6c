package se.rodatraden.survey;

import se.rodatraden.shared.id.InvitationId;

/// One code with its secrets, which are nowhere else and can not be had again.
///
/// @param linkCode for the link, after `#c=`
/// @param typedCode in groups of four
public record MadeCode(InvitationId id, String stratum, String linkCode, String typedCode) {

  /// Without the secrets.
  @Override
  public String toString() {
    return "MadeCode " + id;
  }
}
