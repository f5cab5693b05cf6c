package se.rodatraden.survey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A submission as it lies in the ballot box: known by the hash of its id, its content by a MAC
/// keyed with that id. Only who knows the id can tell which content was sent under it.
///
/// @param answers JSON in one form only: members in order, nothing unanswered
/// @param room_bytes what answers to its questions are padded to ([Room])
@SuppressWarnings("ArrayRecordComponent") // compared in the database and by MessageDigest.isEqual
record Ballot(
    byte[] submissionHash,
    MunicipalityCode municipality,
    SurveyRoundId round,
    byte[] contentMac,
    String answers,
    int room_bytes) {

  static Ballot of(Submission submission, AskedRound asked) {
    var round = asked.round();
    var answers = canonical(submission.answers()).toString();
    var id = submission.submissionId().getBytes(StandardCharsets.UTF_8);
    var content = submission.questionnaireVersion() + "\n" + round.id() + "\n" + answers;
    return new Ballot(
        sha256(id),
        round.municipality(),
        round.id(),
        mac(id, content),
        answers,
        Room.of(asked.questionnaire()));
  }

  /// Never with its answers.
  @Override
  public String toString() {
    return "Ballot of round " + round;
  }

  boolean hasContent(byte[] mac) {
    return MessageDigest.isEqual(contentMac, mac);
  }

  private static JsonNode canonical(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var ordered = JsonNodeFactory.instance.objectNode();
      for (var name : new TreeSet<>(object.propertyNames())) {
        var value = object.get(name);
        if (Answers.isAnswered(value)) {
          ordered.set(name, canonical(value));
        }
      }
      return ordered;
    }
    if (node.isArray()) {
      var list = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> list.add(canonical(item)));
      return list;
    }
    return node.isNumber() && Double.isFinite(node.doubleValue())
        ? JsonNodeFactory.instance.numberNode(node.decimalValue().stripTrailingZeros())
        : node;
  }

  private static byte[] sha256(byte[] id) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(id);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] mac(byte[] id, String content) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(id, "HmacSHA256"));
      return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
