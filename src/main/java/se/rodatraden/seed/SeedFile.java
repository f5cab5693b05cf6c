package se.rodatraden.seed;

import java.util.List;
import se.rodatraden.picture.PictureImport.ImportedPicture;
import se.rodatraden.place.Area;
import se.rodatraden.place.Contact;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.Place;
import se.rodatraden.promise.Agreement;
import se.rodatraden.promise.Promise;
import se.rodatraden.source.Source;

/// All that a file in `seeds/municipalities/` says of a municipality.
record SeedFile(
    Municipality municipality,
    List<Contact> contacts,
    List<Area> areas,
    List<Place> places,
    List<Source> sources,
    List<ImportedPicture> pictures,
    List<Agreement> agreements,
    List<Promise> promises) {

  SeedFile {
    contacts = List.copyOf(contacts);
    areas = List.copyOf(areas);
    places = List.copyOf(places);
    sources = List.copyOf(sources);
    pictures = List.copyOf(pictures);
    agreements = List.copyOf(agreements);
    promises = List.copyOf(promises);
  }

  /// @param name to tell in errors
  /// @throws SeedBroken at the first thing that is not as expected
  static SeedFile parse(String name, String content) {
    var root =
        SeedNode.read(name, content)
            .fields(
                "municipality",
                "contacts",
                "areas",
                "places",
                "sources",
                "pictures",
                "agreements",
                "promises");
    var geography = new GeographySection(root.get("municipality"));
    var pictures = new PictureSection(geography.code());
    var promises = new PromiseSection(geography.code(), pictures);
    return new SeedFile(
        geography.municipality(),
        root.list("contacts", GeographySection::contact),
        root.list("areas", geography::area),
        root.list("places", geography::place),
        root.list("sources", pictures::source),
        root.list("pictures", pictures::picture),
        root.list("agreements", promises::agreement),
        root.list("promises", promises::promise));
  }
}
