package se.rodatraden.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Photo;
import se.rodatraden.walk.PhotoSize;
import se.rodatraden.walk.Photos;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.image.DamagedImages;
import se.rodatraden.walk.image.PictureOnly;
import se.rodatraden.walk.image.TestImages;
import tools.jackson.databind.json.JsonMapper;

/// Photos as phones and attackers send them, over the network.
@ServerTest
class SentPhotosTest {

  private static final long SEED = 20_261_122;
  private static final int DAMAGED = 1_000;
  private static final long MOST_GROWTH_bytes = 64L << 20;
  private static final Duration SLOW = Duration.ofSeconds(5);
  private static final int LIMIT_bytes = 12 << 20;
  private static final int MOST_PHOTOS = 10;
  private static final int PATIENCE_ms = 10_000;

  @Autowired Visitor visitor;
  @Autowired Walks walks;
  @Autowired Photos photos;

  private String note = newNote();

  private static String newNote() {
    return DemoAnswers.WALK + "/observations/" + UUID.randomUUID();
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void takeNote() {
    note = newNote();
    var observation = DemoAnswers.observation(59.0567, 16.5885, Instant.now().toString());
    assertThat(visitor.submit("PUT", note, BodyPublishers.ofString(observation)).statusCode())
        .isEqualTo(201);
  }

  private HttpResponse<String> send(String mediaType, byte[] file) {
    return send(UUID.randomUUID().toString(), mediaType, file);
  }

  private HttpResponse<String> send(String id, String mediaType, byte[] file) {
    return visitor.send(
        visitor
            .request(note + "/photos/" + id, "Content-Type", mediaType)
            .PUT(BodyPublishers.ofByteArray(file)));
  }

  private static String codeOf(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body()).path("code").stringValue("");
  }

  private List<Photo> stored() {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.READER);
    var walk = walks.getByJoinCode("flen-kvall").id();
    return photos.list(FLEN, walk);
  }

  @Test
  void a_thousand_damaged_pictures_are_refused_or_drawn_anew_and_leave_no_heap_behind(
      @TempDir Path folder) throws Exception {
    takeNote();
    assertThat(send("image/jpeg", TestImages.jpeg(TestImages.quarters(60, 40))).statusCode())
        .isEqualTo(201);
    var before = stored().stream().map(Photo::id).toList();
    var damaged = new DamagedImages(SEED);
    var answers = new TreeMap<String, Integer>();
    var accepted = new TreeMap<String, Integer>();
    var slowest = Duration.ZERO;
    var heapBefore_bytes = liveHeap_bytes();
    var peakBefore_bytes = resetPeak();
    for (int i = 0, taken = 0; i < DAMAGED; i++) {
      if (taken % MOST_PHOTOS == 0) {
        takeNote();
        taken = 0;
      }
      var sent = damaged.next();
      var from = System.nanoTime();
      var answer = send(sent.mediaType(), sent.file());
      var took = Duration.ofNanos(System.nanoTime() - from);
      slowest = took.compareTo(slowest) > 0 ? took : slowest;
      assertThat(answer.statusCode())
          .as("%d: %s: %s", i, sent.how(), answer.body())
          .matches(status -> status == 201 || (status >= 400 && status < 500));
      assertThat(took).as("%d: %s", i, sent.how()).isLessThan(SLOW);
      if (answer.statusCode() == 201) {
        taken++;
        accepted.merge(sent.how(), 1, Integer::sum);
      }
      answers.merge(answer.statusCode() + " " + codeOf(answer), 1, Integer::sum);
    }
    var peak_bytes = peak_bytes();
    var growth_bytes = liveHeap_bytes() - heapBefore_bytes;
    System.out.printf(
        "%d damaged pictures: %s, slowest %d ms%nDrawn anew: %s%nHeap: %d kB more lives after than"
            + " before, and at most %d MB was in use on the way (%d MB before), garbage included%n",
        DAMAGED,
        answers,
        slowest.toMillis(),
        accepted,
        growth_bytes >> 10,
        peak_bytes >> 20,
        peakBefore_bytes >> 20);
    assertThat(growth_bytes).isLessThan(MOST_GROWTH_bytes);
    assertThat(answers).containsKeys("201 ", "422 photo.unreadable", "422 photo.too_many_pixels");
    assertNothingElseIsStored(
        stored().stream().filter(photo -> !before.contains(photo.id())).toList(), folder);
    var sum = accepted.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(stored()).hasSize(before.size() + sum);
  }

  private void assertNothingElseIsStored(List<Photo> taken, Path folder) throws Exception {
    var files = new ArrayList<byte[]>();
    for (var photo : taken) {
      for (var size : PhotoSize.values()) {
        files.add(photos.getFile(FLEN, photo.id(), size).bytes());
      }
    }
    assertThat(files).allSatisfy(PictureOnly::assertNothingElse);
    PictureOnly.assertNothingElseByExiftool(files, folder);
  }

  private static long liveHeap_bytes() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long resetPeak() {
    var used = peakOf(false);
    ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    return used;
  }

  private static long peak_bytes() {
    return peakOf(true);
  }

  private static long peakOf(boolean peak) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
        .mapToLong(pool -> (peak ? pool.getPeakUsage() : pool.getUsage()).getUsed())
        .sum();
  }

  @Test
  void twelve_megabytes_are_read_and_one_byte_more_is_refused() throws IOException {
    takeNote();
    var full = java.util.Arrays.copyOf(TestImages.jpeg(TestImages.quarters(60, 40)), LIMIT_bytes);
    assertThat(send("image/jpeg", full).statusCode()).as("zeros after the end").isEqualTo(201);
    var announced = open("Content-Length: %d\r\n\r\n\u00ff".formatted(LIMIT_bytes + 1));
    assertThat(announced).startsWith("HTTP/1.1 413").contains("body.too_large", "12582912");
    var chunk = "%x\r\n%s\r\n".formatted(1 << 20, " ".repeat(1 << 20));
    var chunked = open("Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(12) + "1\r\n \r\n");
    assertThat(chunked).startsWith("HTTP/1.1 413").contains("body.too_large");
  }

  @Test
  void notes_are_held_to_their_own_limit_as_before() throws IOException {
    takeNote();
    var photo = note + "/photos/" + UUID.randomUUID();
    for (var elsewhere : List.of(note, photo + "/x", photo.replace("/photos/", "/fotos/"))) {
      assertThat(open(elsewhere, "Content-Length: 70000\r\n\r\n{"))
          .startsWith("HTTP/1.1 413")
          .contains("65536");
    }
  }

  @Test
  void a_refusal_reaches_a_sender_who_is_still_sending() throws IOException {
    var megabytes = " ".repeat(3 << 20);
    takeNote();
    var heic =
        open(
            note + "/photos/" + UUID.randomUUID(),
            "image/heic",
            "Content-Length: %d\r\n\r\n%s".formatted(megabytes.length(), megabytes));
    assertThat(heic).startsWith("HTTP/1.1 415").contains("photo.heic");
  }

  private String open(String lengthAndBody) throws IOException {
    return open(note + "/photos/" + UUID.randomUUID(), lengthAndBody);
  }

  private String open(String path, String lengthAndBody) throws IOException {
    return open(path, "image/jpeg", lengthAndBody);
  }

  /// @return what came back until its JSON ended, with the connection still open for more
  private String open(String path, String mediaType, String lengthAndBody) throws IOException {
    try (var socket = new Socket("localhost", visitor.port())) {
      socket.setSoTimeout(PATIENCE_ms);
      var head =
          "PUT %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n".formatted(path, mediaType);
      socket.getOutputStream().write((head + lengthAndBody).getBytes(UTF_8));
      var answer = new StringBuilder();
      var reader = new InputStreamReader(socket.getInputStream(), UTF_8);
      for (int next; (next = reader.read()) >= 0; ) {
        answer.append((char) next);
        if (next == '}') {
          break;
        }
      }
      return answer.toString();
    }
  }

  @Test
  void the_same_photo_sent_many_times_at_once_is_stored_once() throws Exception {
    takeNote();
    var before = stored().size();
    var id = UUID.randomUUID().toString();
    var file = TestImages.jpegWithMetadata(TestImages.quarters(800, 600), 6);
    var answers = atOnce(6, () -> send(id, "image/jpeg", file).statusCode());
    assertThat(answers).isEqualTo(Map.of(201, 1, 200, 5));
    assertThat(stored()).hasSize(before + 1);
  }

  @Test
  void of_many_photos_at_once_ten_find_room_on_a_note() throws Exception {
    takeNote();
    var file = TestImages.jpeg(TestImages.quarters(800, 600));
    var answers = atOnce(14, () -> send("image/jpeg", file).statusCode());
    assertThat(answers).isEqualTo(Map.of(201, MOST_PHOTOS, 422, 4));
  }

  private static Map<Integer, Integer> atOnce(int count, Callable<Integer> call) throws Exception {
    var start = new CountDownLatch(1);
    var statuses = new TreeMap<Integer, Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<java.util.concurrent.Future<Integer>>();
      for (int i = 0; i < count; i++) {
        running.add(
            threads.submit(() -> {
              start.await();
              return call.call();
            }));
      }
      start.countDown();
      for (var each : running) {
        statuses.merge(each.get(), 1, Integer::sum);
      }
    }
    return statuses;
  }

  @Test
  void whoever_is_not_signed_in_is_sent_to_sign_in_before_a_private_photo() {
    takeNote();
    send("image/jpeg", TestImages.jpeg(TestImages.quarters(60, 40)));
    var photo = stored().getLast();
    var answer = visitor.open("/app/foton/flen/" + photo.id() + "/stor.jpg");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/app/login");
  }
}
