package se.rodatraden.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.id.InvitationId;
import se.rodatraden.shared.id.SurveyRoundId;

/// Which group of the sample a code belongs to, as it may lie in the database: sealed under a key
/// made from the ballot key, bound to its round and code, always of the same size and never the
/// same twice. A response tells the same background, so in clear the two would find each other.
@Component
class SealedStrata {

  private static final String PURPOSE = "stratum";

  private final BallotKeys keys;

  SealedStrata(BallotKeys keys) {
    this.keys = keys;
  }

  byte[] seal(SurveyRoundId round, InvitationId id, int stratum) {
    var plain = ByteBuffer.allocate(Integer.BYTES).putInt(stratum).array();
    return Seal.encrypt(key(keysOf(round).getFirst()), context(round, id), plain);
  }

  /// Empty where the ballot key it was sealed under is not set here, or it is not what was put
  /// there.
  Optional<Integer> open(SurveyRoundId round, InvitationId id, byte @Nullable [] sealed) {
    if (sealed == null) {
      return Optional.empty();
    }
    return keysOf(round).stream()
        .flatMap(key -> open(key(key), context(round, id), sealed).stream())
        .findFirst();
  }

  private static Optional<Integer> open(SecretKey key, byte[] context, byte[] sealed) {
    try {
      return Optional.of(ByteBuffer.wrap(Seal.decrypt(key, context, sealed)).getInt());
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private List<byte[]> keysOf(SurveyRoundId round) {
    return keys.macs(PURPOSE, round.value());
  }

  private static SecretKey key(byte[] bytes) {
    return new SecretKeySpec(bytes, "AES");
  }

  private static byte[] context(SurveyRoundId round, InvitationId id) {
    return (round.value() + id.value()).getBytes(StandardCharsets.US_ASCII);
  }
}
