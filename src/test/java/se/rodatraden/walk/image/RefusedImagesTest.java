package se.rodatraden.walk.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.rodatraden.walk.image.ImageCleaningTest.clean;
import static se.rodatraden.walk.image.TestImages.ascii;
import static se.rodatraden.walk.image.TestImages.join;
import static se.rodatraden.walk.image.TestImages.jpeg;
import static se.rodatraden.walk.image.TestImages.png;
import static se.rodatraden.walk.image.TestImages.quarters;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.walk.image.UnfitImage.Why;

/// What is refused, so that nothing of it is drawn.
class RefusedImagesTest {

  private static void assertRefused(Why why, ImageKind kind, byte[] file) {
    assertThatExceptionOfType(UnfitImage.class)
        .isThrownBy(() -> clean(kind, file))
        .extracting(UnfitImage::why)
        .isEqualTo(why);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 20, 200, 600, -1, -2, -40})
  void what_ends_early_is_refused(int at) {
    var image = quarters(300, 200);
    for (var whole : List.of(jpeg(image), TestImages.progressiveJpeg(image), png(image))) {
      var kind = ImageKind.ofContent(whole).orElseThrow();
      var cut = Arrays.copyOf(whole, at < 0 ? whole.length + at : at);
      assertThatExceptionOfType(UnfitImage.class).isThrownBy(() -> clean(kind, cut));
    }
    var webp = TestImages.webp("lossy");
    var cut = Arrays.copyOf(webp, at < 0 ? webp.length + at : at);
    assertThatExceptionOfType(UnfitImage.class).isThrownBy(() -> clean(ImageKind.WEBP, cut));
  }

  @Test
  void lost_data_that_a_decoder_would_paint_over_in_grey_is_refused() {
    var whole = jpeg(quarters(300, 200));
    var holed = join(Arrays.copyOf(whole, whole.length / 2), new byte[] {(byte) 0xff, (byte) 0xd9});
    assertRefused(Why.DAMAGED, ImageKind.JPEG, holed);
  }

  @Test
  void a_flipped_bit_in_a_png_is_noticed_wherever_it_is() {
    var png = png(quarters(60, 40));
    for (int at = 8; at < png.length; at += 7) {
      var flipped = png.clone();
      flipped[at] ^= 4;
      assertThatExceptionOfType(UnfitImage.class)
          .as("byte " + at)
          .isThrownBy(() -> clean(ImageKind.PNG, flipped));
    }
  }

  @Test
  void what_is_not_what_it_is_said_to_be_is_refused() {
    assertRefused(Why.OTHER_TYPE, ImageKind.PNG, jpeg(quarters(40, 40)));
    assertRefused(Why.OTHER_TYPE, ImageKind.JPEG, TestImages.webp("lossy"));
    assertRefused(
        Why.OTHER_TYPE, ImageKind.JPEG, ascii("<svg xmlns='http://www.w3.org/2000/svg'/>"));
    assertRefused(Why.HEIC, ImageKind.JPEG, ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"));
  }

  @Test
  void moving_pictures_are_refused() {
    var apng =
        TestImages.withPngChunks(
            png(quarters(40, 40)),
            TestImages.pngChunk("acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0}));
    assertRefused(Why.ANIMATED, ImageKind.PNG, apng);
    var webp = TestImages.webp("lossy");
    webp[20] |= 2;
    assertRefused(Why.ANIMATED, ImageKind.WEBP, webp);
  }

  @Test
  void too_many_pixels_are_refused_by_the_header() {
    assertRefused(Why.TOO_MANY_PIXELS, ImageKind.PNG, TestImages.pngOfSize(30_000, 30_000));
    assertRefused(Why.TOO_MANY_PIXELS, ImageKind.PNG, TestImages.pngOfSize(50_000_001, 1));
    assertRefused(Why.DAMAGED, ImageKind.PNG, TestImages.pngOfSize(0, 10));
    assertRefused(Why.DAMAGED, ImageKind.PNG, TestImages.pngOfSize(5_000, 5_000));
  }

  @Test
  void a_canvas_that_says_less_than_its_picture_is_refused() {
    var webp = TestImages.webp("lossy");
    webp[24] = 10;
    assertRefused(Why.DAMAGED, ImageKind.WEBP, webp);
  }

  @Test
  void scans_without_end_are_refused_before_they_are_read() {
    var progressive = TestImages.progressiveJpeg(quarters(6_000, 4_000));
    var lastScan = lastScan(progressive);
    var many = new ByteArrayOutputStream();
    many.write(progressive, 0, progressive.length - 2);
    for (int i = 0; i < 100; i++) {
      many.writeBytes(lastScan);
    }
    many.write(0xff);
    many.write(0xd9);
    assertRefused(Why.TOO_MANY_PIXELS, ImageKind.JPEG, many.toByteArray());
    assertThat(clean(ImageKind.JPEG, progressive).width()).isEqualTo(2_048);
  }

  private static byte[] lastScan(byte[] jpeg) {
    for (int at = jpeg.length - 4; at > 0; at--) {
      if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xda) {
        return Arrays.copyOfRange(jpeg, at, jpeg.length - 2);
      }
    }
    throw new AssertionError("a JPEG has a scan");
  }
}
