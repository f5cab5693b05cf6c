package se.rodatraden.walk.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is beneath a box leaves no trace, in the box or around it, by our own doing: the pictures
/// come as PNG, since the JPEG of a phone smears before we see it.
class CoveredImageTest {

  private static final ImageCleaning CLEANING = new ImageCleaning(Duration.ofSeconds(30));

  /// Black and white stripes on grey within the box, as letters on a plate are.
  private static byte[] picture(Box secret, boolean telling) {
    var image = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.GRAY);
    pen.fillRect(0, 0, 160, 120);
    if (telling) {
      for (int x = 0; x < secret.width(); x++) {
        pen.setColor(x % 3 == 0 ? Color.WHITE : Color.RED);
        pen.fillRect(secret.x() + x, secret.y(), 1, secret.height());
      }
    }
    pen.dispose();
    return CLEANING.clean(ImageKind.PNG, () -> TestImages.png(image)).orElseThrow().picture();
  }

  static Stream<Box> boxes() {
    var chance = new Random(32);
    return Stream.generate(() ->
            new Box(
                chance.nextInt(101),
                chance.nextInt(81),
                1 + chance.nextInt(60),
                1 + chance.nextInt(40)))
        .limit(60);
  }

  @ParameterizedTest
  @MethodSource("boxes")
  void two_pictures_that_differ_beneath_the_box_alone_are_the_same_when_it_is_covered(Box box) {
    var telling = CLEANING.cover(picture(box, true), List.of(box)).orElseThrow();
    var plain = CLEANING.cover(picture(box, false), List.of(box)).orElseThrow();
    assertThat(telling.picture()).isEqualTo(plain.picture());
    assertThat(telling.preview()).isEqualTo(plain.preview());
  }

  @Test
  void a_box_at_the_edge_covers_to_the_edge() {
    var box = new Box(150, 110, 10, 10);
    var covered =
        TestImages.read(CLEANING.cover(picture(box, true), List.of(box)).orElseThrow().picture());
    assertThat(covered.getWidth()).isEqualTo(160);
    assertThat(covered.getRGB(159, 119) & 0xff).isLessThan(16);
    assertThat(covered.getRGB(130, 100) & 0xff).isGreaterThan(100);
  }
}
