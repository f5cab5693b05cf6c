package se.rodatraden.survey;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import se.rodatraden.shared.id.BallotBatchId;
import se.rodatraden.survey.BinaryLog.Change;
import se.rodatraden.survey.BinaryLog.Kind;

/// Knows which code was sent to whom, and guesses by everything the copies and the binary log hold
/// but the wrapping key. The log tells which ballot spent which code, and which ballots came out
/// together with which responses; within those it must guess.
final class LinkingAttacker {

  /// A copy of the database: codes that have been used, and responses that are there.
  record Dump(Set<String> spent, Set<UUID> responses) {}

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Member(String invitation, byte[] hash, String batch, byte[] sealed, int arrival) {}

  /// @param group as the response itself tells, 0 for a text
  private record Row(UUID id, int bytes, int inserted, int group) {}

  /// Ballots, and what came out with them.
  private record Opening(List<Member> members, List<Row> responses, List<Row> texts) {}

  private static final Pattern GROUP = Pattern.compile("\"group\":\"g(\\d+)\"");

  private final List<Dump> dumps;
  private final SurveyRound round;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final List<Opening> openings = new ArrayList<>();
  private final Map<String, BallotKeys.Wrapped> keys = new HashMap<>();

  LinkingAttacker(BinaryLog log, List<Dump> dumps, SurveyRound round) {
    this.dumps = dumps;
    this.round = round;
    log.transactions().forEach(this::study);
  }

  private void study(List<Change> transaction) {
    for (var change : transaction) {
      if (change.is(Kind.INSERT, "ballot_batch")) {
        keys.put(change.text(0), new BallotKeys.Wrapped(change.text(4), change.bytes(5)));
      } else if (change.is(Kind.INSERT, "sealed_ballot") && isOfRound(transaction)) {
        var invitation =
            transaction.stream()
                .filter(other -> other.is(Kind.UPDATE, "invitation"))
                .map(other -> other.text(1))
                .findFirst()
                .orElseThrow();
        members.put(
            hex(hash(change)),
            new Member(invitation, hash(change), change.text(0), change.bytes(3), members.size()));
      }
    }
    var opened =
        transaction.stream()
            .filter(change -> change.is(Kind.DELETE, "sealed_ballot"))
            .map(change -> members.get(hex(hash(change))))
            .filter(Objects::nonNull)
            .sorted(comparingInt(Member::arrival))
            .toList();
    if (!opened.isEmpty()) {
      openings.add(
          new Opening(
              opened, rows(transaction, "response", 4), rows(transaction, "response_text", 5)));
    }
  }

  private boolean isOfRound(List<Change> transaction) {
    return transaction.stream()
        .filter(change -> change.is(Kind.INSERT, "ballot"))
        .anyMatch(change -> change.text(1).equals(round.id().value()));
  }

  private static List<Row> rows(List<Change> transaction, String table, int content) {
    var rows = new ArrayList<Row>();
    for (var change : transaction) {
      if (change.is(Kind.INSERT, table)) {
        rows.add(
            new Row(
                uuid(change.bytes(0)),
                change.bytes(content).length,
                rows.size(),
                groupIn(change.text(content))));
      }
    }
    return rows;
  }

  private static int groupIn(String answers) {
    var told = GROUP.matcher(answers);
    return told.find() ? Integer.parseInt(told.group(1)) : 0;
  }

  /// By each way of guessing: which invitation a response belongs to.
  Map<String, Map<UUID, String>> guesses() {
    var byArrival = comparingInt(Member::arrival);
    var byHash = comparing((Member member) -> hex(member.hash()));
    var bySize = comparingInt((Member member) -> member.sealed().length);
    var byCode = comparing(Member::invitation);
    var asInserted = comparingInt(Row::inserted);
    var byId = comparing(Row::id);
    var byLength = comparingInt(Row::bytes);
    var guesses = new LinkedHashMap<String, Map<UUID, String>>();
    guesses.put("copies: what is new each hour", fromDumps());
    guesses.put("binary log: order of arrival", pair(byArrival, asInserted));
    guesses.put("binary log: order of arrival backwards", pair(byArrival.reversed(), asInserted));
    guesses.put("binary log: order of arrival, rows by id", pair(byArrival, byId));
    guesses.put("binary log: order of hashes", pair(byHash, asInserted));
    guesses.put("binary log: order of hashes, rows by id", pair(byHash, byId));
    guesses.put("binary log: order of codes", pair(byCode, asInserted));
    guesses.put("binary log: size", pair(bySize.thenComparing(byArrival), byLength));
    guesses.put("chance", pair(byChance(), asInserted));
    return guesses;
  }

  /// Whose words a text is, by its length and the size of the sealed ballots.
  Map<UUID, String> guessesAtTexts() {
    return guessesAtTexts(member -> member.sealed().length);
  }

  /// The same, had ballots had these sizes.
  Map<UUID, String> guessesAtTexts(Map<String, Integer> sizes) {
    return guessesAtTexts(member -> sizes.get(member.invitation()));
  }

  private Map<UUID, String> guessesAtTexts(ToIntFunction<Member> size) {
    var guesses = new HashMap<UUID, String>();
    for (var opening : openings) {
      match(
          opening.members(),
          comparingInt(size).thenComparingInt(Member::arrival),
          opening.texts(),
          comparingInt(Row::bytes),
          guesses);
    }
    return guesses;
  }

  /// How large the sealed ballots are.
  Set<Integer> sizes() {
    return members.values().stream().map(member -> member.sealed().length).collect(toSet());
  }

  /// What came out together, for guesses by group.
  GroupGuesses byGroup() {
    var cameOut =
        openings.stream()
            .map(opening ->
                new GroupGuesses.CameOut(
                    opening.members().stream().map(Member::invitation).toList(),
                    opening.responses().stream()
                        .map(row -> new GroupGuesses.Told(row.id(), row.group()))
                        .toList()))
            .toList();
    return new GroupGuesses(cameOut, dumps);
  }

  private Map<UUID, String> pair(Comparator<Member> ballots, Comparator<Row> rows) {
    var guesses = new HashMap<UUID, String>();
    for (var opening : openings) {
      match(opening.members(), ballots, opening.responses(), rows, guesses);
    }
    return guesses;
  }

  private static void match(
      List<Member> members,
      Comparator<Member> ballots,
      List<Row> rows,
      Comparator<Row> order,
      Map<UUID, String> guesses) {
    var from = members.stream().sorted(ballots).toList();
    var to = rows.stream().sorted(order).toList();
    for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
      guesses.put(to.get(i).id(), from.get(i).invitation());
    }
  }

  private static Comparator<Member> byChance() {
    var places = new HashMap<String, Integer>();
    var random = new Random(1);
    return comparingInt(
        member -> places.computeIfAbsent(member.invitation(), code -> random.nextInt()));
  }

  /// New rows of an hour belong to codes used until then that have no row yet.
  private Map<UUID, String> fromDumps() {
    var guesses = new HashMap<UUID, String>();
    var waiting = new ArrayList<String>();
    var seen = new Dump(Set.of(), Set.of());
    for (var dump : dumps) {
      waiting.addAll(GroupGuesses.newIn(dump.spent(), seen.spent()));
      for (var row : GroupGuesses.newIn(dump.responses(), seen.responses())) {
        if (!waiting.isEmpty()) {
          guesses.put(row, waiting.removeFirst());
        }
      }
      seen = dump;
    }
    return guesses;
  }

  /// With the wrapping key: everything, as it was sent, by invitation.
  Map<String, String> unsealAll(BallotKeys wrapping) {
    var opened = new HashMap<String, String>();
    for (var member : members.values()) {
      SecretKey key =
          wrapping.unwrap(Objects.requireNonNull(keys.get(member.batch()))).orElseThrow();
      var batch =
          new BallotBatch(
              new BallotBatchId(member.batch()),
              round.municipality(),
              round.id(),
              RoundMode.SAMPLE,
              key);
      try {
        opened.put(member.invitation(), batch.unseal(member.hash(), member.sealed()));
      } catch (GeneralSecurityException e) {
        throw new AssertionError("sealed under this key", e);
      }
    }
    return opened;
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }

  /// The log leaves out zeros at the end.
  private static byte[] hash(Change sealed) {
    return Arrays.copyOf(sealed.bytes(1), 32);
  }

  private static UUID uuid(byte[] bytes) {
    var buffer = ByteBuffer.wrap(Arrays.copyOf(bytes, 16));
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
