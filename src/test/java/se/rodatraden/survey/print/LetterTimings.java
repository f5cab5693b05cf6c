package se.rodatraden.survey.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.RoundMode;

/// How long ten thousand letters in three languages take, and what they hold in memory on the way:
/// `./mvnw test -Dtest=LetterTimings -DexcludedGroups= -Dskip.frontend.tests`. Measures, asserts
/// nothing.
@Tag("timings")
class LetterTimings {

  private static final int LETTERS = 10_000;
  private static final int TOLD_EACH = 1_000;

  @Test
  void of_ten_thousand() throws IOException {
    var written = new AtomicLong();
    var begun = System.nanoTime();
    Examples.letters()
        .write(
            Examples.paper(RoundMode.SAMPLE),
            List.of(Texts.ENGLISH, Locale.forLanguageTag("ar")),
            LettersTest.codes(LETTERS),
            done -> {
              if (done % TOLD_EACH == 0) {
                tell(done, begun, written.get());
              }
            },
            counting(written));
    tell(LETTERS, begun, written.get());
  }

  private static void tell(int letters, long begun, long bytes) {
    System.gc();
    var runtime = Runtime.getRuntime();
    System.out.printf(
        "%,6d letters, %d s, %.1f MB written, %d MB in use%n",
        letters,
        (System.nanoTime() - begun) / 1_000_000_000,
        bytes / 1e6,
        (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
  }

  private static OutputStream counting(AtomicLong written) {
    return new OutputStream() {
      @Override
      public void write(int one) {
        written.incrementAndGet();
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        written.addAndGet(length);
      }
    };
  }
}
