package se.rodatraden.publication.web;

/// Addresses under a municipality, by slug (`kavlinge`) or code (`1261`).
public final class Paths {

  public static final String MUNICIPALITY = "/{municipality:[a-z][a-z-]*|[0-9]{4}}";

  private Paths() {}
}
