package se.rodatraden.survey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.id.SurveyRoundId;

/// What is kept of codes, so that they can be checked and not be read.
@Component
class CodeVerifiers {

  private static final String PURPOSE = "typed-code";

  private final BallotKeys keys;

  CodeVerifiers(BallotKeys keys) {
    this.keys = keys;
  }

  /// A plain hash will do: 128 random bits can not be tried out.
  static byte[] ofLink(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// Under each key, the one in use first: 75 bits are hard to try out, and without a key from
  /// outside the database they can not be tried at all.
  List<byte[]> ofTyped(SurveyRoundId round, String code) {
    return keys.macs(PURPOSE, round.value() + code);
  }
}
