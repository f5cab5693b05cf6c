package se.rodatraden.shared;

/// Who makes a promise, and so who must sign it.
public enum Party {
  MUNICIPALITY,
  POLICE
}
