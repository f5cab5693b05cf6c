package se.rodatraden.promise;

/// A promise (medborgarlöfte) is drafted, signed by both parties, then published.
public enum PromiseStatus {
  DRAFT,
  SIGNED,
  PUBLISHED
}
