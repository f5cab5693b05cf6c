package se.rodatraden.picture;

/// A picture is edited until both parties have adopted it, then never again.
public enum PictureStatus {
  DRAFT,
  ADOPTED
}
