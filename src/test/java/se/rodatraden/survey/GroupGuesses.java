package se.rodatraden.survey;

import static java.util.Comparator.comparingDouble;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import se.rodatraden.survey.LinkingAttacker.Dump;

/// Guesses whose responses are from the groups they tell, by what is taken to be known of the
/// groups of codes.
final class GroupGuesses {

  private static final int ROUNDS_OF_LEARNING = 30;
  private static final int ROUNDS_OF_BALANCING = 20;

  /// @param group as the response itself tells
  record Told(UUID id, int group) {}

  /// What came out together, of which codes.
  record CameOut(List<String> codes, List<Told> responses) {}

  private final List<CameOut> openings;
  private final List<Dump> dumps;

  GroupGuesses(List<CameOut> openings, List<Dump> dumps) {
    this.openings = openings;
    this.dumps = dumps;
  }

  /// Within what came out together, a response that tells a group belongs to a code that is taken
  /// to be of that group; the others by arrival.
  ///
  /// @param groups which group each code is taken to be of
  Map<UUID, String> byGroup(Map<String, Integer> groups) {
    var guesses = new HashMap<UUID, String>();
    for (var opening : openings) {
      guess(opening.responses(), new ArrayList<>(opening.codes()), groups, guesses);
    }
    return guesses;
  }

  /// The same among codes that were used by the hour of the copy in which a response is new.
  Map<UUID, String> byGroupAndHour(Map<String, Integer> groups) {
    var told = new HashMap<UUID, Told>();
    openings.forEach(opening -> opening.responses().forEach(it -> told.put(it.id(), it)));
    var guesses = new HashMap<UUID, String>();
    var waiting = new ArrayList<String>();
    var seen = new Dump(Set.of(), Set.of());
    for (var dump : dumps) {
      waiting.addAll(newIn(dump.spent(), seen.spent()));
      var fresh = newIn(dump.responses(), seen.responses()).stream().map(told::get).toList();
      guess(fresh, waiting, groups, guesses);
      seen = dump;
    }
    return guesses;
  }

  private static void guess(
      List<Told> responses,
      List<String> waiting,
      Map<String, Integer> groups,
      Map<UUID, String> guesses) {
    var left = new ArrayList<Told>();
    for (var response : responses) {
      var code =
          waiting.stream().filter(it -> groups.getOrDefault(it, 0) == response.group()).findFirst();
      code.ifPresentOrElse(
          found -> {
            waiting.remove(found);
            guesses.put(response.id(), found);
          },
          () -> left.add(response));
    }
    for (var response : left) {
      if (!waiting.isEmpty()) {
        guesses.put(response.id(), waiting.removeFirst());
      }
    }
  }

  static <T> TreeSet<T> newIn(Set<T> now, Set<T> before) {
    var fresh = new TreeSet<>(now);
    fresh.removeAll(before);
    return fresh;
  }

  /// Each response belongs to one of the class that is likeliest to hold it.
  Map<UUID, String> byClass(CodeClasses classes) {
    var guesses = new HashMap<UUID, String>();
    for (var opening : openings) {
      var likely = balanced(opening, classes);
      var codes = opening.codes().stream().collect(groupingBy(classes::of));
      var taken = new HashMap<Integer, Integer>();
      for (var response : opening.responses()) {
        int best =
            codes.keySet().stream()
                .max(comparingDouble(it -> likely[it][response.group()]))
                .orElseThrow();
        var among = requireNonNull(codes.get(best));
        guesses.put(response.id(), among.get(taken.merge(best, 1, Integer::sum) % among.size()));
      }
    }
    return guesses;
  }

  /// The same, and each code is guessed once: the likeliest pairs first.
  Map<UUID, String> byClassOnce(CodeClasses classes) {
    record Pair(Told response, String code, double likely) {}
    var guesses = new HashMap<UUID, String>();
    for (var opening : openings) {
      var likely = balanced(opening, classes);
      var taken = new HashSet<String>();
      opening.responses().stream()
          .flatMap(response ->
              opening.codes().stream()
                  .map(
                      code -> new Pair(response, code, likely[classes.of(code)][response.group()])))
          .sorted(comparingDouble(pair -> -pair.likely()))
          .forEach(pair -> {
            if (!guesses.containsKey(pair.response().id()) && taken.add(pair.code())) {
              guesses.put(pair.response().id(), pair.code());
            }
          });
    }
    return guesses;
  }

  /// How common groups are in each class, learnt from which responses come out with how many codes
  /// of it.
  CodeClasses learnt(CodeClasses start) {
    var classes = start;
    for (int i = 0; i < ROUNDS_OF_LEARNING; i++) {
      var counts = new double[classes.count()][classes.groups()];
      for (var opening : openings) {
        var likely = balanced(opening, classes);
        for (var code : opening.codes()) {
          for (var response : opening.responses()) {
            int ofClass = classes.of(code);
            counts[ofClass][response.group()] += likely[ofClass][response.group()];
          }
        }
      }
      classes = classes.with(counts);
    }
    return classes;
  }

  /// How likely a response of a group is to be of a code of a class, so that each response has one
  /// code and each code one response.
  private static double[][] balanced(CameOut opening, CodeClasses classes) {
    var codes = new double[classes.count()];
    opening.codes().forEach(code -> codes[classes.of(code)]++);
    var responses = new double[classes.groups()];
    opening.responses().forEach(response -> responses[response.group()]++);
    var likely = new double[codes.length][responses.length];
    for (int c = 0; c < codes.length; c++) {
      double all = IntStream.range(0, responses.length).mapToDouble(sharesOf(classes, c)).sum();
      for (int g = 0; g < responses.length; g++) {
        likely[c][g] = classes.share(c, g) / Math.max(all, 1e-9) + 1e-6;
      }
    }
    for (int i = 0; i < ROUNDS_OF_BALANCING; i++) {
      balance(likely, codes, responses);
    }
    return likely;
  }

  private static java.util.function.IntToDoubleFunction sharesOf(CodeClasses classes, int ofClass) {
    return group -> classes.share(ofClass, group);
  }

  private static void balance(double[][] likely, double[] codes, double[] responses) {
    for (var row : likely) {
      double sum = IntStream.range(0, row.length).mapToDouble(g -> row[g] * responses[g]).sum();
      for (int g = 0; g < row.length && sum > 0; g++) {
        row[g] /= sum;
      }
    }
    for (int g = 0; g < responses.length; g++) {
      double sum = 0;
      for (int c = 0; c < codes.length; c++) {
        sum += likely[c][g] * codes[c];
      }
      for (int c = 0; c < codes.length && sum > 0; c++) {
        likely[c][g] /= sum;
      }
    }
  }
}
