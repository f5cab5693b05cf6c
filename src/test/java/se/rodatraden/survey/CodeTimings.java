package se.rodatraden.survey;

import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// How long looking for a code takes, by what is wrong with it, among 20,000 codes: `./mvnw test
/// -Dtest=CodeTimings -DexcludedGroups= -Dskip.frontend.tests`. Measures, asserts nothing.
@DatabaseTest
@Tag("timings")
class CodeTimings {

  private static final int TIMES = 4_000;

  @Autowired InvitationCodes codes;
  @Autowired SampleCodes sampleCodes;
  @Autowired SampleFixtures fixtures;
  @Autowired DSLContext database;

  @Test
  void by_kind_of_code() {
    Fixtures.addMunicipalities(database);
    Fixtures.store(database, Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR));
    var before = System.nanoTime();
    var made = fixtures.made(20_000);
    System.out.printf("20,000 codes made in %d ms%n", (System.nanoTime() - before) / 1_000_000);
    var stopped = made.codes().get(7);
    sampleCodes.stop(
        KAVLINGE,
        made.round().id(),
        fixtures.version(made.round()),
        new CodesOf.Letters(List.of(stopped.id())));
    var kinds = kinds(made, fixtures.made(10).codes().getFirst(), stopped);
    kinds.values().forEach(code -> measure(made.round(), code, 500));
    var taken = measureMixed(made.round(), kinds);
    System.out.printf("%-24s %10s %10s%n", "kind of code", "median µs", "90 % µs");
    taken.forEach((kind, nanos) -> {
      nanos.sort(null);
      System.out.printf(
          "%-24s %10.1f %10.1f%n",
          kind, nanos.get(nanos.size() / 2) / 1e3, nanos.get(nanos.size() * 9 / 10) / 1e3);
    });
  }

  private static Map<String, String> kinds(MadeCodes made, MadeCode others, MadeCode stopped) {
    var right = made.codes().get(1_000);
    var kinds = new LinkedHashMap<String, String>();
    kinds.put("right, by link", right.linkCode());
    kinds.put("right, typed", right.typedCode());
    kinds.put("wrong secret in link", right.id() + others.linkCode().substring(8));
    kinds.put("unknown id in link", "CDFHJKMN" + right.linkCode().substring(8));
    kinds.put("other round's link", others.linkCode());
    kinds.put("other round's, typed", others.typedCode());
    kinds.put("stopped, by link", stopped.linkCode());
    kinds.put("stopped, typed", stopped.typedCode());
    kinds.put("well formed, unknown", TypedCode.grouped(TypedCode.random(new Random(7))));
    kinds.put("wrong checksum", right.typedCode().substring(0, 15) + "U");
    kinds.put("malformed", "hej");
    return kinds;
  }

  /// In random order, so that no kind has the machine at a better time than another.
  private Map<String, List<Long>> measureMixed(SurveyRound round, Map<String, String> kinds) {
    var order = new ArrayList<String>();
    for (int i = 0; i < TIMES; i++) {
      order.addAll(kinds.keySet());
    }
    java.util.Collections.shuffle(order, new Random(1));
    var taken = new LinkedHashMap<String, List<Long>>();
    kinds.keySet().forEach(kind -> taken.put(kind, new ArrayList<>(TIMES)));
    for (var kind : order) {
      taken
          .getOrDefault(kind, new ArrayList<>())
          .add(measure(round, kinds.getOrDefault(kind, ""), 1));
    }
    return taken;
  }

  private long measure(SurveyRound round, String code, int times) {
    var begun = System.nanoTime();
    for (int i = 0; i < times; i++) {
      codes.find(round, code);
    }
    return (System.nanoTime() - begun) / times;
  }
}
