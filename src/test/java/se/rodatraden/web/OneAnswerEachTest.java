package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.BALLOT;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.survey.MadeCodes;
import se.rodatraden.survey.SampleFixtures;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.test.Fixtures;

/// Many at once, over HTTP: whoever sends again, or sends with another's code, is counted once.
@ServerTest
class OneAnswerEachTest {

  private static final int AT_ONCE = 50;
  private static final int SUBMISSIONS = 1_000;
  private static final int SENDINGS = 5;

  @Autowired Visitor visitor;
  @Autowired SurveyFixtures surveys;
  @Autowired SampleFixtures samples;
  @Autowired DSLContext database;
  @Autowired TransactionTemplate transaction;

  @Test
  void of_fifty_answers_sent_at_once_with_one_code_one_is_stored() throws Exception {
    var made = makeCodes();
    var code = made.codes().getFirst().linkCode();
    var answers = atOnce(IntStream.range(0, AT_ONCE).mapToObj(i -> with(made, code, "no")));
    assertThat(statuses(answers)).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 201)
        .hasSize(AT_ONCE - 1)
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(409))
        .allSatisfy(answer -> assertThat(answer.body()).contains("\"code.spent\""));
    assertThat(countBallots(made.round())).isEqualTo(1);
  }

  @Test
  void the_same_sent_fifty_times_at_once_with_a_spent_code_is_refused_each_time() throws Exception {
    var made = makeCodes();
    var code = made.codes().getFirst().linkCode();
    assertThat(with(made, code, "no").call().statusCode()).isEqualTo(201);
    var again = with(made, code, "yes");
    var answers = atOnce(IntStream.range(0, AT_ONCE).mapToObj(i -> again));
    assertThat(answers)
        .hasSize(AT_ONCE)
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(409))
        .allSatisfy(answer -> assertThat(answer.body()).contains("\"code.spent\""));
  }

  @Test
  void a_code_that_is_typed_and_the_same_in_a_link_count_once() throws Exception {
    var made = makeCodes();
    var code = made.codes().getFirst();
    assertThat(with(made, code.typedCode(), "no").call().statusCode()).isEqualTo(201);
    var again = with(made, code.linkCode(), "yes").call();
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("\"code.spent\"");
  }

  @Test
  void the_same_answer_sent_again_with_its_code_gets_its_receipt() throws Exception {
    var made = makeCodes();
    var body = body(UUID.randomUUID(), made.codes().getFirst().linkCode(), "no");
    var answers = atOnce(IntStream.range(0, AT_ONCE).mapToObj(i -> () -> post(made.round(), body)));
    assertThat(statuses(answers)).filteredOn(status -> status == 201).hasSize(1);
    assertThat(statuses(answers)).containsOnly(200, 201);
    assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
    assertThat(countBallots(made.round())).isEqualTo(1);
  }

  @Test
  void under_an_id_that_is_known_nobody_learns_whether_a_code_is_used() throws Exception {
    var made = makeCodes();
    var used = made.codes().getFirst().linkCode();
    var unused = made.codes().getLast().linkCode();
    var known = UUID.randomUUID();
    assertThat(post(made.round(), body(known, used, "no")).statusCode()).isEqualTo(201);
    for (var code : List.of(used, unused, "AAAAAAAA." + "A".repeat(22))) {
      var answer = post(made.round(), body(known, code, "yes"));
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("\"response.conflict\"");
    }
    assertThat(post(made.round(), body(UUID.randomUUID(), unused, "no")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void a_thousand_submissions_sent_five_times_each_at_once_are_a_thousand() throws Exception {
    var round = surveys.addOpen();
    var ids = Stream.generate(UUID::randomUUID).limit(SUBMISSIONS).toList();
    var calls = new ArrayList<Callable<HttpResponse<String>>>();
    for (var id : ids) {
      for (int sending = 0; sending < SENDINGS; sending++) {
        calls.add(() -> post(round, body(id, null, "no")));
      }
    }
    Collections.shuffle(calls, new Random(7));
    var statuses = statuses(atOnce(calls.stream()));
    assertThat(statuses).filteredOn(status -> status == 201).hasSize(SUBMISSIONS);
    assertThat(statuses).filteredOn(status -> status == 200).hasSize(SUBMISSIONS * (SENDINGS - 1));
    assertThat(countBallots(round)).isEqualTo(SUBMISSIONS);

    var altered = atOnce(ids.stream().map(id -> () -> post(round, body(id, null, "yes"))));
    assertThat(altered)
        .hasSize(SUBMISSIONS)
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(409))
        .allSatisfy(answer -> assertThat(answer.body()).contains("\"response.conflict\""));
    assertThat(countBallots(round)).isEqualTo(SUBMISSIONS);
  }

  private Callable<HttpResponse<String>> with(MadeCodes made, String code, String safe) {
    return () -> post(made.round(), body(UUID.randomUUID(), code, safe));
  }

  private HttpResponse<String> post(SurveyRound round, String body) {
    return visitor.post("/api/v1/surveys/" + round.slug() + "/responses", body);
  }

  private static String body(UUID id, @Nullable String code, String safe) {
    var member = code == null ? "" : "\"code\": \"%s\",".formatted(code);
    return """
    {"submissionId": "%s", "questionnaireVersion": 1, "language": "sv", %s "channel": "web",
     "answers": {"safe": "%s"}}\
    """
        .formatted(id, member, safe);
  }

  private static List<HttpResponse<String>> atOnce(Stream<Callable<HttpResponse<String>>> calls)
      throws InterruptedException, ExecutionException {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var running = new ArrayList<Future<HttpResponse<String>>>();
      calls.forEach(call ->
          running.add(
              threads.submit(() -> {
                start.await();
                return call.call();
              })));
      start.countDown();
      var answers = new ArrayList<HttpResponse<String>>();
      for (var answer : running) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private static List<Integer> statuses(List<HttpResponse<String>> answers) {
    return answers.stream().map(HttpResponse::statusCode).toList();
  }

  private MadeCodes makeCodes() {
    try {
      transaction.executeWithoutResult(status ->
          Fixtures.store(
              database, Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR)));
      return samples.made(2);
    } finally {
      Fixtures.signOut();
    }
  }

  private int countBallots(SurveyRound round) {
    return database.fetchCount(
        BALLOT,
        BALLOT.SURVEY_ROUND_ID.eq(round.id()),
        BALLOT.MUNICIPALITY_CODE.eq(round.municipality()));
  }
}
