package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import se.rodatraden.shared.id.BallotBatchId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.Ballots.Dropped;
import se.rodatraden.test.Fixtures;

class DropsTogetherTest {

  private static final BallotBatch BATCH =
      new BallotBatch(
          new BallotBatchId(ShortId.random()),
          Fixtures.KAVLINGE,
          new SurveyRoundId(ShortId.random()),
          RoundMode.OPEN,
          Seal.newKey());

  private final Ballots ballots = mock(Ballots.class);
  private final DropsTogether together = new DropsTogether(ballots);
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() throws Exception {
    people.shutdownNow();
    together.stop();
  }

  @Test
  void one_that_comes_alone_goes_alone() {
    when(ballots.drop(anyList())).thenReturn(true);
    assertThat(together.drop(ballot("a"), BATCH)).isEqualTo(Dropped.STORED);
  }

  @Test
  void one_whose_batch_takes_no_more_is_told_so() {
    when(ballots.drop(anyList())).thenReturn(false);
    assertThat(together.drop(ballot("a"), BATCH)).isEqualTo(Dropped.BATCH_GONE);
  }

  @Test
  void one_that_was_there_already_takes_no_other_with_it() throws Exception {
    doThrow(new DuplicateKeyException("one of them")).when(ballots).drop(anyList());
    when(ballots.drop(any(SealedBallot.class)))
        .thenAnswer(
            call -> isOf(call.getArgument(0), "known") ? Dropped.THERE_ALREADY : Dropped.STORED);
    assertThat(sentTogether("known", "new", "other"))
        .containsExactly(Dropped.THERE_ALREADY, Dropped.STORED, Dropped.STORED);
  }

  @Test
  void each_batch_of_a_group_is_stored_by_itself() throws Exception {
    var batches = ConcurrentHashMap.<BallotBatchId>newKeySet();
    when(ballots.drop(anyList()))
        .thenAnswer(call -> {
          var ids =
              call.<List<SealedBallot>>getArgument(0).stream()
                  .map(one -> one.batch().id())
                  .distinct()
                  .toList();
          batches.addAll(ids);
          return ids.size() == 1;
        });
    var other =
        new BallotBatch(
            new BallotBatchId(ShortId.random()),
            BATCH.municipality(),
            BATCH.round(),
            RoundMode.MEETING,
            BATCH.key());
    var sent =
        people.invokeAll(
            IntStream.range(0, 100)
                .<Callable<Dropped>>mapToObj(
                    i -> () -> together.drop(ballot("b" + i), i % 2 == 0 ? BATCH : other))
                .toList());
    assertThat(sent).extracting(Future::get).containsOnly(Dropped.STORED);
    assertThat(batches).containsExactlyInAnyOrder(BATCH.id(), other.id());
  }

  /// At the same moment; told in the order given.
  private List<Dropped> sentTogether(String... ids) throws Exception {
    var answers = new ArrayList<Dropped>();
    for (var sent :
        people.invokeAll(
            Stream.of(ids)
                .<Callable<Dropped>>map(id -> () -> together.drop(ballot(id), BATCH))
                .toList())) {
      answers.add(sent.get());
    }
    return answers;
  }

  private static boolean isOf(SealedBallot sealed, String id) {
    return new String(sealed.ballot().submissionHash(), StandardCharsets.UTF_8).equals(id);
  }

  private static Ballot ballot(String id) {
    var bytes = id.getBytes(StandardCharsets.UTF_8);
    return new Ballot(bytes, Fixtures.KAVLINGE, BATCH.round(), bytes, "{}", Seal.SMALLEST_BYTES);
  }
}
