package se.rodatraden.publication.web;

/// Addresses under a municipality, by slug (`kavlinge`) or code (`1261`).
final class Paths {

  static final String MUNICIPALITY = "/{municipality:[a-z][a-z-]*|[0-9]{4}}";

  private Paths() {}
}
