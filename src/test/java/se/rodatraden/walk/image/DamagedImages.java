package se.rodatraden.walk.image;

import static se.rodatraden.walk.image.TestImages.ascii;
import static se.rodatraden.walk.image.TestImages.join;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Pictures damaged in every way that comes to mind; the same seed damages in the same ways.
public final class DamagedImages {

  /// @param how what was done to it
  /// @param mediaType what it is said to be
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Damaged(String how, String mediaType, byte[] file) {}

  private record Good(ImageKind kind, byte[] file) {}

  private interface Way {
    Damaged damage(Good good);
  }

  private static final int HUGE = 30_000;

  private final Random random;
  private final List<Good> good;
  private final List<Way> ways =
      List.of(
          this::truncate,
          this::truncate,
          this::flipBits,
          this::flipBits,
          this::overwrite,
          this::takeOut,
          this::repeat,
          this::append,
          this::prepend,
          this::sayOtherwise,
          this::enlarge,
          this::noise);

  public DamagedImages(long seed) {
    random = new Random(seed);
    var scene = TestImages.quarters(320, 240);
    speckle(scene);
    good =
        List.of(
            new Good(ImageKind.JPEG, TestImages.jpegWithMetadata(scene, 6)),
            new Good(ImageKind.JPEG, TestImages.progressiveJpeg(scene)),
            new Good(ImageKind.PNG, TestImages.pngWithMetadata(scene, 3)),
            new Good(ImageKind.PNG, TestImages.interlacedPng(scene)),
            new Good(
                ImageKind.PNG,
                TestImages.png(TestImages.quarters(64, 64, BufferedImage.TYPE_BYTE_INDEXED))),
            new Good(
                ImageKind.PNG,
                TestImages.png(TestImages.quarters(64, 64, BufferedImage.TYPE_USHORT_GRAY))),
            new Good(ImageKind.WEBP, TestImages.webpWithMetadata("lossy", 8)),
            new Good(ImageKind.WEBP, TestImages.webp("lossless")),
            new Good(ImageKind.WEBP, TestImages.webp("alpha")));
  }

  private void speckle(BufferedImage image) {
    for (int i = 0; i < 4_000; i++) {
      image.setRGB(
          random.nextInt(image.getWidth()), random.nextInt(image.getHeight()), random.nextInt());
    }
  }

  public Damaged next() {
    return ways.get(random.nextInt(ways.size())).damage(good.get(random.nextInt(good.size())));
  }

  private static Damaged as(String how, Good good, byte[] file) {
    return new Damaged(how + " " + good.kind(), good.kind().mediaType(), file);
  }

  private Damaged truncate(Good good) {
    return as("truncated", good, Arrays.copyOf(good.file(), random.nextInt(good.file().length)));
  }

  private Damaged flipBits(Good good) {
    var file = good.file().clone();
    for (int i = random.nextInt(1, 30); i > 0; i--) {
      file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return as("bit-flipped", good, file);
  }

  private Damaged overwrite(Good good) {
    var file = good.file().clone();
    var from = random.nextInt(file.length);
    for (int i = from; i < Math.min(file.length, from + random.nextInt(1, 400)); i++) {
      file[i] = (byte) (random.nextBoolean() ? 0xff : random.nextInt());
    }
    return as("overwritten", good, file);
  }

  private Damaged takeOut(Good good) {
    var from = random.nextInt(good.file().length);
    var to = Math.min(good.file().length, from + random.nextInt(1, 400));
    return as(
        "with a part missing",
        good,
        join(
            Arrays.copyOf(good.file(), from),
            Arrays.copyOfRange(good.file(), to, good.file().length)));
  }

  private Damaged repeat(Good good) {
    var from = random.nextInt(good.file().length);
    var to = Math.min(good.file().length, from + random.nextInt(1, 2_000));
    return as(
        "with a part repeated",
        good,
        join(
            Arrays.copyOf(good.file(), to),
            Arrays.copyOfRange(good.file(), from, good.file().length)));
  }

  private Damaged append(Good good) {
    var other = good(random.nextInt(good.file().length));
    var more =
        switch (random.nextInt(3)) {
          case 0 -> ascii("<html><script>alert(1)</script></html>");
          case 1 -> join(ascii("PK\u0003\u0004"), new byte[200]);
          default -> other;
        };
    return as("polyglot, something after", good, join(good.file(), more));
  }

  private byte[] good(int any) {
    return good.get(any % good.size()).file();
  }

  private Damaged prepend(Good good) {
    var before = random.nextBoolean() ? ascii("%PDF-1.7\n") : ascii("GIF89a/*");
    return as("polyglot, something before", good, join(before, good.file()));
  }

  private Damaged sayOtherwise(Good good) {
    var kinds = ImageKind.values();
    var said = kinds[(good.kind().ordinal() + random.nextInt(1, kinds.length)) % kinds.length];
    return new Damaged(good.kind() + " said to be " + said, said.mediaType(), good.file());
  }

  /// The sizes in its header made huge, with a right checksum where there is one.
  private Damaged enlarge(Good good) {
    var file = good.file().clone();
    switch (good.kind()) {
      case PNG -> {
        return as("30,000 × 30,000", good, TestImages.pngOfSize(HUGE, HUGE));
      }
      case JPEG -> {
        for (int at = 2; at < file.length - 9; at++) {
          var marker = file[at + 1] & 0xff;
          if (file[at] == (byte) 0xff && (marker == 0xc0 || marker == 0xc2)) {
            Arrays.fill(file, at + 5, at + 9, (byte) (HUGE >> 8));
          }
        }
      }
      case WEBP -> Arrays.fill(file, 24, 30, (byte) 0x3f);
    }
    return as("30,000 × 30,000", good, file);
  }

  private Damaged noise(Good good) {
    var file = new byte[random.nextInt(5_000)];
    random.nextBytes(file);
    return as("noise", good, file);
  }
}
