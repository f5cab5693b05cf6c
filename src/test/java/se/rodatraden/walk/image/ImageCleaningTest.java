package se.rodatraden.walk.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.rodatraden.walk.image.TestImages.SECRET;
import static se.rodatraden.walk.image.TestImages.ascii;
import static se.rodatraden.walk.image.TestImages.join;
import static se.rodatraden.walk.image.TestImages.jpeg;
import static se.rodatraden.walk.image.TestImages.png;
import static se.rodatraden.walk.image.TestImages.quarters;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageCleaningTest {

  private static final ImageCleaning CLEANING = new ImageCleaning(Duration.ofSeconds(30));

  static CleanImage clean(ImageKind kind, byte[] file) {
    return CLEANING.clean(kind, () -> file).orElseThrow();
  }

  /// The colours of the quarters, from the upper left along the rows.
  private static List<Color> quartersOf(byte[] picture) {
    var image = TestImages.read(picture);
    return IntStream.range(0, 4)
        .mapToObj(i ->
            image.getRGB(
                image.getWidth() * (1 + 2 * (i % 2)) / 4,
                image.getHeight() * (1 + 2 * (i / 2)) / 4))
        .map(ImageCleaningTest::plain)
        .toList();
  }

  private static Color plain(int rgb) {
    var colour = new Color(rgb);
    return new Color(half(colour.getRed()), half(colour.getGreen()), half(colour.getBlue()));
  }

  private static int half(int value) {
    return value > 127 ? 255 : 0;
  }

  @ParameterizedTest
  @CsvSource({
    "1, RGBY", "2, GRYB", "3, YBGR", "4, BYRG", "5, RBGY", "6, BRYG", "7, YGBR", "8, GYRB"
  })
  void however_the_camera_was_held_up_is_up(int orientation, String quarters) {
    var expected =
        quarters
            .chars()
            .mapToObj(letter ->
                switch (letter) {
                  case 'R' -> Color.RED;
                  case 'G' -> Color.GREEN;
                  case 'B' -> Color.BLUE;
                  default -> Color.YELLOW;
                })
            .toList();
    var image = quarters(120, 80);
    var fromJpeg = clean(ImageKind.JPEG, TestImages.jpegWithMetadata(image, orientation));
    var fromPng = clean(ImageKind.PNG, TestImages.pngWithMetadata(image, orientation));
    for (var clean : List.of(fromJpeg, fromPng)) {
      assertThat(quartersOf(clean.picture())).isEqualTo(expected);
      assertThat(quartersOf(clean.preview())).isEqualTo(expected);
      assertThat(clean.width()).isEqualTo(orientation < 5 ? 120 : 80);
    }
  }

  @Test
  void a_webp_picture_is_turned_too() {
    var upright = clean(ImageKind.WEBP, TestImages.webp("lossy"));
    var turned = clean(ImageKind.WEBP, TestImages.webpWithMetadata("lossy", 6));
    assertThat(upright.width()).isEqualTo(120);
    assertThat(turned.width()).isEqualTo(90);
  }

  @ParameterizedTest
  @CsvSource({
    "4000, 3000, 2048, 1536",
    "9000, 300, 2048, 68",
    "300, 9000, 68, 2048",
    "40, 30, 40, 30"
  })
  void it_is_made_at_most_2048_pixels_long_and_never_larger(int width, int height, int w, int h) {
    var clean = clean(ImageKind.JPEG, jpeg(quarters(width, height)));
    assertThat(List.of(clean.width(), clean.height())).isEqualTo(List.of(w, h));
    var read = TestImages.read(clean.picture());
    assertThat(List.of(read.getWidth(), read.getHeight())).isEqualTo(List.of(w, h));
    var preview = TestImages.read(clean.preview());
    assertThat(Math.max(preview.getWidth(), preview.getHeight()))
        .isEqualTo(Math.min(480, Math.max(w, h)));
    assertThat(quartersOf(clean.picture())).isEqualTo(quartersOf(jpeg(quarters(40, 40))));
  }

  @Test
  void nothing_but_the_picture_is_left(@TempDir Path folder) throws Exception {
    var sent =
        List.of(
            clean(ImageKind.JPEG, TestImages.jpegWithMetadata(quarters(120, 80), 6)),
            clean(ImageKind.PNG, TestImages.pngWithMetadata(quarters(120, 80), 1)),
            clean(ImageKind.WEBP, TestImages.webpWithMetadata("lossless", 1)));
    var stored = new ArrayList<byte[]>();
    sent.forEach(clean -> stored.addAll(List.of(clean.picture(), clean.preview())));
    assertThat(stored).allSatisfy(PictureOnly::assertNothingElse);
    PictureOnly.assertNothingElseByExiftool(stored, folder);
  }

  @Test
  void what_the_camera_wrote_is_found_by_the_same_means() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> PictureOnly.assertNothingElse(jpegWithSecretThumbnail()));
  }

  private static byte[] jpegWithSecretThumbnail() {
    return TestImages.withSegment(
        jpeg(quarters(40, 40)), 0xe1, join(ascii("Exif\0\0"), TestImages.exif(1)));
  }

  @Test
  void a_decoder_never_sees_what_is_not_needed_to_draw() {
    for (var drawable :
        List.of(
            Drawable.of(ImageKind.JPEG, TestImages.jpegWithMetadata(quarters(40, 40), 1)),
            Drawable.of(ImageKind.PNG, TestImages.pngWithMetadata(quarters(40, 40), 1)),
            Drawable.of(ImageKind.WEBP, TestImages.webpWithMetadata("alpha", 1)))) {
      assertThat(new String(drawable.file(), java.nio.charset.StandardCharsets.ISO_8859_1))
          .doesNotContain(SECRET, "Exif", "ICCP");
    }
  }

  @Test
  void what_was_rubbed_out_is_white_and_does_not_come_back() {
    var image = quarters(80, 80, BufferedImage.TYPE_INT_ARGB);
    for (int x = 40; x < 80; x++) {
      for (int y = 0; y < 40; y++) {
        image.setRGB(x, y, 0x0000ff00);
      }
    }
    assertThat(quartersOf(clean(ImageKind.PNG, png(image)).picture()))
        .isEqualTo(List.of(Color.RED, Color.WHITE, Color.BLUE, Color.YELLOW));
    var webp = TestImages.read(clean(ImageKind.WEBP, TestImages.webp("alpha")).picture());
    assertThat(plain(webp.getRGB(60, 45))).isEqualTo(Color.WHITE);
  }

  @Test
  void colours_meant_otherwise_are_brought_to_srgb() {
    var dark = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    var pen = dark.createGraphics();
    pen.setColor(new Color(64, 64, 64));
    pen.fillRect(0, 0, 64, 64);
    pen.dispose();
    var linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    var file =
        TestImages.withSegment(jpeg(dark), 0xe2, join(ascii("ICC_PROFILE\0\u0001\u0001"), linear));
    var drawn = TestImages.read(clean(ImageKind.JPEG, file).picture());
    assertThat(new Color(drawn.getRGB(32, 32)).getRed()).isBetween(125, 150);
  }

  /// Display P3's (0.8, 0.2, 0.2) is a redder red in sRGB, (222, 38, 45).
  @Test
  void what_a_browser_writes_is_drawn_in_the_colours_it_had() {
    assertThat(clean(ImageKind.JPEG, TestImages.byChromium("plain.jpg")).width()).isEqualTo(120);
    var wide = clean(ImageKind.JPEG, TestImages.byChromium("wide.jpg")).picture();
    var red = new Color(TestImages.read(wide).getRGB(100, 70));
    assertThat(red.getRed()).isBetween(214, 230);
    assertThat(red.getGreen()).isBetween(26, 48);
  }

  @Test
  void what_follows_the_end_is_left_out() {
    var script = ascii("<script>" + SECRET + "</script>");
    for (var clean :
        List.of(
            clean(ImageKind.JPEG, join(jpeg(quarters(40, 40)), script)),
            clean(ImageKind.PNG, join(png(quarters(40, 40)), script)),
            clean(ImageKind.WEBP, join(TestImages.webp("lossy"), script)))) {
      PictureOnly.assertNothingElse(clean.picture());
    }
  }

  @Test
  void fifty_million_pixels_are_read() {
    var large = jpeg(new BufferedImage(8_660, 5_770, BufferedImage.TYPE_BYTE_GRAY));
    assertThat(clean(ImageKind.JPEG, large).width()).isEqualTo(2_048);
  }

  @Test
  void no_more_than_two_are_at_work_at_once_and_the_others_wait_no_longer_than_said()
      throws Exception {
    var cleaning = new ImageCleaning(Duration.ofMillis(200));
    var file = jpeg(quarters(40, 40));
    var go = new CountDownLatch(1);
    var inside = new CountDownLatch(2);
    var answered = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 2; i++) {
        threads.submit(() ->
            cleaning.clean(
                ImageKind.JPEG,
                () -> {
                  inside.countDown();
                  await(go);
                  answered.incrementAndGet();
                  return file;
                }));
      }
      assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(cleaning.clean(ImageKind.JPEG, () -> file)).isEmpty();
      go.countDown();
    }
    assertThat(answered).hasValue(2);
    assertThat(cleaning.clean(ImageKind.JPEG, () -> file)).isPresent();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void what_does_not_shrink_is_made_coarser_until_it_is_small_enough() {
    var noise = new BufferedImage(2_048, 2_048, BufferedImage.TYPE_INT_RGB);
    var random = new java.util.Random(1);
    for (int i = 0; i < 2_048 * 2_048; i++) {
      noise.setRGB(i % 2_048, i / 2_048, random.nextInt());
    }
    assertThat(clean(ImageKind.PNG, png(noise)).picture().length).isBetween(100_000, 2_000_000);
  }
}
