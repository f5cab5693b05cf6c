package se.rodatraden.survey;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import se.rodatraden.shared.id.InvitationId;

/// An invitation's code as the letter's link carries it after `#c=`: id, point, and a secret of 128
/// bits in base64url.
///
/// @param id as it was sent; perhaps none that was ever made
record LinkCode(String id, String secret) {

  private static final int SECRET_BYTES = 16;
  private static final Pattern FORM =
      Pattern.compile("(?:^|.*#c=)([0-9A-Za-z]{8})\\.([0-9A-Za-z_-]{19,86})", Pattern.DOTALL);
  private static final int LONGEST = 2_000;

  static LinkCode random(InvitationId id, RandomGenerator random) {
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return new LinkCode(id.value(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /// The code, or the whole link that carries it; empty where it is neither.
  static Optional<LinkCode> read(String sent) {
    if (sent.length() > LONGEST) {
      return Optional.empty();
    }
    var parts = FORM.matcher(sent.strip());
    return parts.matches()
        ? Optional.of(new LinkCode(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  /// As it stands in the link.
  String text() {
    return id + "." + secret;
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "LinkCode " + id;
  }
}
