package se.rodatraden.survey.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.print.PdfWriter;
import se.rodatraden.shared.print.SquareCode;

/// Letters of invitation (inbjudningsbrev) to print: one to each code, Swedish first and the other
/// chosen languages after it on the same sheet. The upper left of each leaves room for the window
/// of an envelope; no address is known here.
@Component
public class Letters {

  /// Laid out together, and then let go of, so that memory holds no more however many there are.
  static final int AT_A_TIME = 100;

  /// Sizes of type, tried from the largest until a letter fits on one side.
  private static final int SIZES = 4;

  private final ITemplateEngine templates;
  private final Texts texts;

  Letters(ITemplateEngine templates, Texts texts) {
    this.templates = templates;
    this.texts = texts;
  }

  /// What differs from letter to letter.
  record PrintedLetter(String id, String square, String typed) {
    static PrintedLetter of(LetterCode code, String address) {
      return new PrintedLetter(
          code.id(),
          SquareCode.of(address + "#c=" + code.linkCode()),
          Paper.grouped(code.typedCode()));
    }
  }

  /// The same letter in another language.
  record OtherLanguage(Typesetting words, String title, String askedBy, String intro) {}

  /// Every letter takes as many pages: one, or two for the front and back of a sheet where the
  /// texts are long.
  ///
  /// @param languages besides Swedish, of [Paper#languagesOf]
  /// @param codes read once, in order
  /// @param progress told how many letters are done, from time to time and at the end
  /// @param out not closed
  public void write(
      Paper paper,
      List<Locale> languages,
      Iterable<LetterCode> codes,
      IntConsumer progress,
      OutputStream out)
      throws IOException {
    var title = paper.round().title().in(Texts.SWEDISH);
    try (var series = new PdfSeries(out, title, Texts.SWEDISH.getLanguage())) {
      var run = new Run(paper, languages, series, progress);
      for (var code : codes) {
        run.add(PrintedLetter.of(code, paper.address()));
      }
      run.finish();
    }
  }

  /// One job for the printer.
  private final class Run {

    private final Paper paper;
    private final List<Locale> languages;
    private final PdfSeries series;
    private final IntConsumer progress;
    private final List<PrintedLetter> waiting = new ArrayList<>(AT_A_TIME);
    private int done;
    private int size = -1;
    private int pagesEach;

    Run(Paper paper, List<Locale> languages, PdfSeries series, IntConsumer progress) {
      this.paper = paper;
      this.languages = languages;
      this.series = series;
      this.progress = progress;
    }

    void add(PrintedLetter letter) throws IOException {
      if (size < 0) {
        fit(letter);
      }
      waiting.add(letter);
      if (waiting.size() == AT_A_TIME) {
        finish();
      }
    }

    void finish() throws IOException {
      if (waiting.isEmpty()) {
        return;
      }
      try (var laidOut = layOut(waiting, size)) {
        if (laidOut.getNumberOfPages() != waiting.size() * pagesEach) {
          throw new IllegalStateException(
              "each letter must take %d page(s), %d took %d"
                  .formatted(pagesEach, waiting.size(), laidOut.getNumberOfPages()));
        }
        series.add(laidOut);
      }
      done += waiting.size();
      waiting.clear();
      progress.accept(done);
    }

    private void fit(PrintedLetter letter) throws IOException {
      do {
        size++;
        try (var tried = layOut(List.of(letter), size)) {
          pagesEach = tried.getNumberOfPages();
        }
      } while (pagesEach > 1 && size < SIZES - 1);
      if (pagesEach > 1) {
        useBothSides(letter);
      }
    }

    /// With the back of the sheet there is room for the largest type that takes no third page.
    private void useBothSides(PrintedLetter letter) throws IOException {
      for (size = 0; size < SIZES; size++) {
        try (var tried = layOut(List.of(letter), size)) {
          pagesEach = tried.getNumberOfPages();
        }
        if (pagesEach <= 2) {
          return;
        }
      }
      size = SIZES - 1;
    }

    private PDDocument layOut(List<PrintedLetter> letters, int size) throws IOException {
      var bytes = new ByteArrayOutputStream();
      PdfWriter.write(templates.process("print/letters", context(letters, size)), bytes);
      return Loader.loadPDF(bytes.toByteArray());
    }

    private Context context(List<PrintedLetter> letters, int size) {
      var swedish = new Typesetting(texts, Texts.SWEDISH);
      var questionnaire = paper.questionnaire();
      var context = new Context(Texts.SWEDISH);
      context.setVariable("main", swedish);
      context.setVariable("title", swedish.text(paper.round().title()));
      context.setVariable("intro", swedish.textOrEmpty(questionnaire.intro()));
      context.setVariable("askedBy", AskedBy.in(swedish, paper.municipality()));
      context.setVariable("minutes", questionnaire.minutes());
      context.setVariable("lastDay", paper.round().asked().until());
      context.setVariable("isMadeUp", paper.round().madeUp());
      context.setVariable("address", paper.shortAddress());
      context.setVariable("letters", letters);
      context.setVariable("size", size);
      context.setVariable("others", others());
      return context;
    }

    private List<OtherLanguage> others() {
      return languages.stream()
          .filter(language -> !language.equals(Texts.SWEDISH))
          .map(language -> new Typesetting(texts, language))
          .map(words ->
              new OtherLanguage(
                  words,
                  words.text(paper.round().title()),
                  AskedBy.in(words, paper.municipality()),
                  words.textOrEmpty(paper.questionnaire().intro())))
          .toList();
    }
  }
}
