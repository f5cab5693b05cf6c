package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.walk.image.TestImages;

/// More photos at once than there is room for.
@ServerTest
class CrowdedPhotosTest {

  private static final int SENDERS = 40;
  private static final int LARGEST_bytes = 12 << 20;
  private static final long MOST_GROWTH_bytes = 64L << 20;

  @Autowired Visitor visitor;

  /// Some 480 MB arrive at once where 48 have room.
  @Test
  void each_is_taken_in_or_told_to_come_back_and_pages_answer_meanwhile() throws Exception {
    var file = Arrays.copyOf(TestImages.jpeg(TestImages.quarters(2_400, 1_800)), LARGEST_bytes);
    var before_bytes = liveHeap_bytes();
    var answers = sendAtOnce(file);
    var statuses = new TreeMap<Integer, Integer>();
    answers.forEach(answer -> statuses.merge(answer.statusCode(), 1, Integer::sum));
    assertThat(statuses.keySet()).isSubsetOf(201, 503).contains(201);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 503)
        .allSatisfy(answer -> {
          assertThat(answer.body()).contains("server.busy");
          assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        });
    var growth_bytes = liveHeap_bytes() - before_bytes;
    System.out.printf(
        "%d photos of 12 MB at once: %s; %d kB more live in the heap after%n",
        SENDERS, statuses, growth_bytes >> 10);
    assertThat(growth_bytes).isLessThan(MOST_GROWTH_bytes);
  }

  private List<HttpResponse<String>> sendAtOnce(byte[] file) throws Exception {
    var start = new CountDownLatch(1);
    var answers = new ArrayList<HttpResponse<String>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<HttpResponse<String>>>();
      for (int i = 0; i < SENDERS; i++) {
        var photo = noted() + "/photos/" + UUID.randomUUID();
        running.add(
            threads.submit(() -> {
              start.await();
              return visitor.send(
                  visitor
                      .request(photo, "Content-Type", "image/jpeg")
                      .timeout(java.time.Duration.ofMinutes(2))
                      .PUT(BodyPublishers.ofByteArray(file)));
            }));
      }
      start.countDown();
      Thread.sleep(500);
      assertThat(visitor.open("/flen").statusCode()).isEqualTo(200);
      for (var each : running) {
        answers.add(each.get());
      }
    }
    return answers;
  }

  private String noted() {
    var note = DemoAnswers.WALK + "/observations/" + UUID.randomUUID();
    var observation = DemoAnswers.observation(59.0567, 16.5885, Instant.now().toString());
    assertThat(visitor.submit("PUT", note, BodyPublishers.ofString(observation)).statusCode())
        .isEqualTo(201);
    return note;
  }

  private static long liveHeap_bytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
