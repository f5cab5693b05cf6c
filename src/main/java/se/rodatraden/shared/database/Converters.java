package se.rodatraden.shared.database;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.JSON;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.ObservationId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How columns become values; named by the code generation.
public final class Converters {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Converters() {}

  /// JSON object by language.
  public static final class LocalizedTextJson extends AbstractConverter<JSON, LocalizedText> {
    public LocalizedTextJson() {
      super(JSON.class, LocalizedText.class);
    }

    @Override
    public @Nullable LocalizedText from(@Nullable JSON json) {
      return json == null ? null : MAPPER.readValue(json.data(), LocalizedText.class);
    }

    @Override
    public @Nullable JSON to(@Nullable LocalizedText text) {
      return text == null ? null : JSON.json(MAPPER.writeValueAsString(text));
    }
  }

  /// What a source said when it was cited.
  public static final class CitationJson extends AbstractConverter<JSON, Citation> {
    public CitationJson() {
      super(JSON.class, Citation.class);
    }

    @Override
    public @Nullable Citation from(@Nullable JSON json) {
      return json == null ? null : MAPPER.readValue(json.data(), Citation.class);
    }

    @Override
    public @Nullable JSON to(@Nullable Citation citation) {
      return citation == null ? null : JSON.json(MAPPER.writeValueAsString(citation));
    }
  }

  /// JSON array of strings.
  @SuppressWarnings("unchecked")
  public static final class StringListJson extends AbstractConverter<JSON, List<String>> {
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    public StringListJson() {
      super(JSON.class, (Class<List<String>>) (Class<?>) List.class);
    }

    @Override
    public @Nullable List<String> from(@Nullable JSON json) {
      return json == null ? null : List.copyOf(MAPPER.readValue(json.data(), STRINGS));
    }

    @Override
    public @Nullable JSON to(@Nullable List<String> strings) {
      return strings == null ? null : JSON.json(MAPPER.writeValueAsString(strings));
    }
  }

  /// `DATETIME` columns hold UTC.
  public static final class InstantUtc extends AbstractConverter<LocalDateTime, Instant> {
    public InstantUtc() {
      super(LocalDateTime.class, Instant.class);
    }

    @Override
    public @Nullable Instant from(@Nullable LocalDateTime utc) {
      return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    @Override
    public @Nullable LocalDateTime to(@Nullable Instant instant) {
      return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
  }

  /// Sixteen bytes, most significant first.
  public static final class UuidBytes extends AbstractConverter<byte[], UUID> {
    public UuidBytes() {
      super(byte[].class, UUID.class);
    }

    @Override
    public @Nullable UUID from(byte @Nullable [] bytes) {
      return bytes == null ? null : uuid(bytes);
    }

    @Override
    public byte @Nullable [] to(@Nullable UUID uuid) {
      return uuid == null ? null : bytes(uuid);
    }
  }

  public static final class ObservationIdBytes extends AbstractConverter<byte[], ObservationId> {
    public ObservationIdBytes() {
      super(byte[].class, ObservationId.class);
    }

    @Override
    public @Nullable ObservationId from(byte @Nullable [] bytes) {
      return bytes == null ? null : new ObservationId(uuid(bytes));
    }

    @Override
    public byte @Nullable [] to(@Nullable ObservationId id) {
      return id == null ? null : bytes(id.value());
    }
  }

  private static UUID uuid(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static byte[] bytes(UUID uuid) {
    return ByteBuffer.allocate(16)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }
}
