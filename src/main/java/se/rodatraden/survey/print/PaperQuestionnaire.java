package se.rodatraden.survey.print;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.print.PdfWriter;
import se.rodatraden.shared.print.SquareCode;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;

/// The questionnaire on paper (pappersenkät), for those who would rather not answer on the web.
@Component
public class PaperQuestionnaire {

  private final ITemplateEngine templates;
  private final Texts texts;

  PaperQuestionnaire(ITemplateEngine templates, Texts texts) {
    this.templates = templates;
    this.texts = texts;
  }

  /// A page of the questionnaire.
  ///
  /// @param anchor where the bookmark leads
  record PrintedPart(String anchor, String title, List<PrintedEntry> entries) {}

  /// @param language one of [Paper#languagesOf]
  /// @param handIn where to hand it in, in words; null to say nothing but "to whoever gave it"
  /// @param code printed where one is given; else, where the round has codes, boxes to write it in
  public void write(
      Paper paper,
      Locale language,
      @Nullable String handIn,
      @Nullable LetterCode code,
      OutputStream out) {
    var words = new Typesetting(texts, language);
    var context = new Context(language);
    context.setVariable("w", words);
    addIntroduction(context, paper, words);
    context.setVariable(
        "handIn",
        handIn == null || handIn.isBlank()
            ? words.say("hand_in.giver")
            : words.say("hand_in.at", handIn.strip()));
    addWaysIn(context, paper, code);
    context.setVariable("parts", parts(paper, words));
    PdfWriter.write(templates.process("print/questionnaire", context), out);
  }

  private static void addIntroduction(Context context, Paper paper, Typesetting words) {
    var round = paper.round();
    context.setVariable("title", words.text(round.title()));
    context.setVariable("intro", words.textOrEmpty(paper.questionnaire().intro()));
    context.setVariable("askedBy", AskedBy.in(words, paper.municipality()));
    context.setVariable("minutes", paper.questionnaire().minutes());
    context.setVariable("lastDay", words.day(round.asked().until()));
    context.setVariable("isDraft", round.status() == RoundStatus.DRAFT);
    context.setVariable("isMadeUp", round.madeUp());
  }

  private static void addWaysIn(Context context, Paper paper, @Nullable LetterCode code) {
    var takesCodes = paper.round().modes().contains(RoundMode.SAMPLE);
    context.setVariable(
        "square",
        SquareCode.of(code == null ? paper.address() : paper.address() + "#c=" + code.linkCode()));
    context.setVariable("address", paper.shortAddress());
    context.setVariable("link", paper.address());
    context.setVariable("code", code == null ? null : Paper.grouped(code.typedCode()));
    context.setVariable("hasRoomForCode", code == null && takesCodes);
  }

  private static List<PrintedPart> parts(Paper paper, Typesetting words) {
    var entries = new PrintedEntries(paper.questionnaire(), words);
    var parts = new ArrayList<PrintedPart>();
    for (var part : Sheet.of(paper.questionnaire()).parts()) {
      var anchor = "part-" + (parts.size() + 1);
      parts.add(
          new PrintedPart(anchor, words.textOrEmpty(part.title()), entries.of(part.entries())));
    }
    return parts;
  }
}
