package se.rodatraden.seed;

import static se.rodatraden.jooq.Tables.SEED_FILE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.picture.PictureImport;
import se.rodatraden.place.PlaceImport;
import se.rodatraden.promise.PromiseImport;
import se.rodatraden.shared.database.RowImports;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.source.SourceImport;

/// Loads a municipality's file into the database, all of it or nothing.
///
/// A file that has not changed since it was last loaded is passed over. Loading again doubles
/// nothing, leaves what people edited in the app as it is, and removes what vanished from the file
/// where nothing else refers to it.
@Service
public class SeedLoader {

  private static final Logger LOG = LoggerFactory.getLogger(SeedLoader.class);

  private final DSLContext database;
  private final RowImports rowImports;
  private final PlaceImport places;
  private final SourceImport sources;
  private final PictureImport pictures;
  private final PromiseImport promises;
  private final AuditTrail auditTrail;

  SeedLoader(
      DSLContext database,
      RowImports rowImports,
      PlaceImport places,
      SourceImport sources,
      PictureImport pictures,
      PromiseImport promises,
      AuditTrail auditTrail) {
    this.database = database;
    this.rowImports = rowImports;
    this.places = places;
    this.sources = sources;
    this.pictures = pictures;
    this.promises = promises;
    this.auditTrail = auditTrail;
  }

  /// @param name of the file, to tell in errors
  /// @return whether anything was loaded: false when the file is unchanged
  /// @throws SeedBroken at the first thing in the file that is not as expected
  @SystemOnly
  @Transactional
  public boolean load(String name, String content) {
    var file = SeedFile.parse(name, content);
    var code = file.municipality().code();
    var fingerprint = fingerprint(content);
    if (isLoaded(code, fingerprint)) {
      return false;
    }
    var rows = rowImports.begin(code);
    places.load(rows, file.municipality(), file.contacts(), file.areas(), file.places());
    sources.load(rows, file.sources());
    pictures.load(rows, file.pictures());
    promises.load(rows, file.agreements(), file.promises());
    for (var row : rows.removeVanished()) {
      LOG.warn("{} no longer names {}, but it is in use and stays", name, row);
    }
    rememberLoaded(code, fingerprint);
    auditTrail.record(
        code, "municipality.loaded", "municipality", code.value(), Map.of("file", name));
    LOG.info("Loaded {} from {}", file.municipality().name(), name);
    return true;
  }

  private boolean isLoaded(MunicipalityCode code, String fingerprint) {
    return database.fetchExists(
        SEED_FILE, SEED_FILE.MUNICIPALITY_CODE.eq(code), SEED_FILE.FINGERPRINT.eq(fingerprint));
  }

  private void rememberLoaded(MunicipalityCode code, String fingerprint) {
    database
        .insertInto(SEED_FILE)
        .set(SEED_FILE.MUNICIPALITY_CODE, code)
        .set(SEED_FILE.FINGERPRINT, fingerprint)
        .onDuplicateKeyUpdate()
        .set(SEED_FILE.FINGERPRINT, fingerprint)
        .execute();
  }

  private static String fingerprint(String content) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
