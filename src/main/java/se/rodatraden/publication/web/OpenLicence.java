package se.rodatraden.publication.web;

/// What one may do with the open data: anything (Creative Commons' CC0 1.0).
public final class OpenLicence {

  public static final String NAME = "CC0 1.0";
  public static final String ADDRESS = "https://creativecommons.org/publicdomain/zero/1.0/";

  private OpenLicence() {}
}
