package se.rodatraden.survey;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import tools.jackson.databind.node.ObjectNode;

/// How long the server takes to check one respondent's answers to 100 questions, of which 30 have
/// conditions. Run its [#main] with the class path of the tests.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CheckBenchmark {

  static final int QUESTIONS = 100;
  static final int CONDITIONS = 30;

  private static final List<String> KINDS =
      List.of("singleChoice", "scale", "multiChoice", "matrix", "text", "number", "ranking");

  private final Questionnaire questionnaire = questionnaire();
  private final ObjectNode answers = answers();

  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(CheckBenchmark.class.getSimpleName()).build()).run();
  }

  @Benchmark
  public List<AnswerProblem> check() {
    return questionnaire.check(answers);
  }

  static Questionnaire questionnaire() {
    var questions =
        IntStream.range(0, QUESTIONS)
            .mapToObj(CheckBenchmark::question)
            .collect(Collectors.joining(","));
    return QuestionnaireJson.read(
        "{\"pages\": [{\"id\": \"p\", \"questions\": [%s]}]}".formatted(questions));
  }

  /// Every third asks only those who chose the first or second of seven questions before.
  private static String question(int i) {
    var kind = KINDS.get(i % KINDS.size());
    var limits =
        switch (kind) {
          case "number" -> ", \"min\": 0, \"max\": 100";
          case "matrix" -> ", \"rows\": " + options(7, "r") + ", \"options\": " + options(5, "o");
          case "text" -> "";
          default -> ", \"options\": " + options(8, "o");
        };
    return """
    {"kind": "%s", "key": "q%d", "text": {"sv": "Fråga"}, "required": true%s%s}\
    """
        .formatted(kind, i, limits, isConditional(i) ? ", \"showIf\": " + condition(i) : "");
  }

  static boolean isConditional(int i) {
    return i >= 7 && i % 3 == 0 && (i - 7) / 3 < CONDITIONS;
  }

  private static String condition(int i) {
    var choice = (i / 7 - 1) * 7;
    return """
    {"any": [{"question": "q%1$d", "op": "equals", "value": "o7"},
             {"question": "q%1$d", "op": "equals", "value": "o0"}]}\
    """
        .formatted(choice);
  }

  private static String options(int count, String prefix) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"key\": \"%s%d\", \"text\": {\"sv\": \"Text\"}}".formatted(prefix, i))
        .collect(Collectors.joining(",", "[", "]"));
  }

  static ObjectNode answers() {
    var answers =
        IntStream.range(0, QUESTIONS)
            .mapToObj(i -> "\"q%d\": %s".formatted(i, answer(KINDS.get(i % KINDS.size()))))
            .collect(Collectors.joining(",", "{", "}"));
    return (ObjectNode) QuestionnaireJson.STRICT.readTree(answers);
  }

  private static String answer(String kind) {
    return switch (kind) {
      case "multiChoice", "ranking" -> "[\"o7\", \"o2\", \"o5\"]";
      case "matrix" ->
          IntStream.range(0, 7)
              .mapToObj(i -> "\"r%d\": \"o4\"".formatted(i))
              .collect(Collectors.joining(",", "{", "}"));
      case "text" -> "\"Några ord om hur det är på kvällarna där jag bor.\"";
      case "number" -> "42";
      default -> "\"o0\"";
    };
  }
}
