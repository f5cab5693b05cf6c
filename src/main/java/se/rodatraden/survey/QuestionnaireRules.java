package se.rodatraden.survey;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Finding.Code;
import se.rodatraden.survey.Questionnaire.Page;
import se.rodatraden.survey.Where.Part;
import tools.jackson.databind.JsonNode;

/// What a questionnaire must fulfil to be saved as a draft, and what to be opened; see
/// [Finding#maySave] and [Finding#mayOpen].
public final class QuestionnaireRules {

  private QuestionnaireRules() {}

  /// In the order of the questionnaire.
  public static List<Finding> findings(LocalizedText title, Questionnaire questionnaire) {
    return findings(title, questionnaire, questionnaire.pages());
  }

  public static List<Finding> findings(Questionnaire questionnaire) {
    return findings(null, questionnaire, questionnaire.pages());
  }

  private static List<Finding> findings(
      @Nullable LocalizedText title, Questionnaire questionnaire, List<Page> pages) {
    var found =
        new ArrayList<>(findings(title, questionnaire.intro(), pages, questionnaire.languages()));
    var minutes = questionnaire.minutes();
    if (minutes == null) {
      found.addFirst(new Finding(Code.MINUTES_MISSING, Where.QUESTIONNAIRE, null, null));
    } else if (minutes < 1) {
      found.addFirst(
          new Finding(Code.BOUND_IMPOSSIBLE, Where.QUESTIONNAIRE, null, minutes.toString()));
    }
    return List.copyOf(found);
  }

  /// Of pages that may not yet make a questionnaire, since keys occur twice.
  ///
  /// @param offered languages, Swedish or not
  public static List<Finding> findings(
      @Nullable LocalizedText title,
      @Nullable LocalizedText intro,
      List<Page> pages,
      Collection<String> offered) {
    var asked = Asked.all(pages);
    var texts = Stream.concat(ofTitle(title), TextOf.all(intro, pages).stream()).toList();
    var order = order(pages, asked);
    return Stream.of(
            whole(intro, pages, asked),
            KeyRules.findings(pages, asked),
            ChoiceRules.findings(asked),
            BoundRules.findings(asked),
            ConditionRules.findings(asked),
            TextRules.findings(texts, offered))
        .flatMap(List::stream)
        .sorted(comparingInt(finding -> order.getOrDefault(position(finding.where()), -1)))
        .toList();
  }

  /// Where the locked core of an earlier round is not asked as it was. Languages may be added.
  public static List<Finding> coreFindings(Questionnaire earlier, Questionnaire next) {
    var now = new HashMap<String, Asked>();
    Asked.all(next.pages()).forEach(each -> now.put(each.key(), each));
    return Asked.all(earlier.pages()).stream()
        .filter(each -> each.question().core())
        .map(each -> coreFinding(each.question(), now.get(each.key())))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Finding coreFinding(Question locked, @Nullable Asked now) {
    if (now == null) {
      return new Finding(
          Code.CORE_MISSING, Where.QUESTIONNAIRE.question(locked.key()), null, locked.key());
    }
    var same =
        includes(
            QuestionnaireJson.STRICT.valueToTree(locked),
            QuestionnaireJson.STRICT.valueToTree(now.question()));
    return same ? null : now.finding(Code.CORE_CHANGED, locked.key());
  }

  /// The same but for added languages.
  private static boolean includes(JsonNode earlier, JsonNode now) {
    if (!earlier.isContainer() || earlier.getNodeType() != now.getNodeType()) {
      return earlier.equals(now);
    }
    var isText = earlier.has(LocalizedText.REQUIRED_LANGUAGE);
    if (earlier.size() != now.size() && !(isText && now.size() > earlier.size())) {
      return false;
    }
    if (earlier.isObject()) {
      return earlier.properties().stream()
          .allMatch(
              each -> now.has(each.getKey()) && includes(each.getValue(), now.get(each.getKey())));
    }
    for (int i = 0; i < earlier.size(); i++) {
      if (!includes(earlier.get(i), now.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Stream<TextOf> ofTitle(@Nullable LocalizedText title) {
    return title == null ? Stream.empty() : Stream.of(new TextOf(Where.TITLE, title));
  }

  private static List<Finding> whole(
      @Nullable LocalizedText intro, List<Page> pages, List<Asked> asked) {
    var found = new ArrayList<Finding>();
    if (intro == null) {
      found.add(new Finding(Code.INTRO_MISSING, Where.INTRO, null, null));
    }
    if (asked.stream().allMatch(each -> each.question() instanceof Question.Information)) {
      found.add(new Finding(Code.NO_QUESTIONS, Where.QUESTIONNAIRE, null, null));
    }
    pages.stream()
        .filter(page -> page.questions().isEmpty())
        .map(page ->
            new Finding(Code.PAGE_EMPTY, Where.page(page.id(), Part.WHOLE), null, page.id()))
        .forEach(found::add);
    found.addAll(eachQuestion(asked));
    return found;
  }

  private static List<Finding> eachQuestion(List<Asked> asked) {
    var found = new ArrayList<Finding>();
    var concepts = new HashSet<String>();
    var asksForArea = false;
    for (var each : asked) {
      var concept = each.question().concept();
      if (concept == null && each.question().core()) {
        found.add(each.finding(Code.CORE_WITHOUT_CONCEPT, each.key()));
      }
      if (concept != null && !concepts.add(concept)) {
        found.add(each.finding(Code.CONCEPT_REPEATED, concept));
      }
      if (each.about() != null && each.question() instanceof Question.Places) {
        found.add(each.finding(Code.PLACES_WITHIN_PLACES, each.key()));
      }
      if (each.about() == null && each.question() instanceof Question.Area) {
        if (asksForArea) {
          found.add(each.finding(Code.AREA_QUESTION_REPEATED, each.key()));
        }
        asksForArea = true;
      }
    }
    return found;
  }

  private static Map<List<@Nullable String>, Integer> order(List<Page> pages, List<Asked> asked) {
    var order = new HashMap<List<@Nullable String>, Integer>();
    for (var page : pages) {
      order.putIfAbsent(position(Where.page(page.id(), Part.WHOLE)), order.size());
      asked.stream()
          .map(Asked::where)
          .filter(where -> page.id().equals(where.page()))
          .forEach(where -> order.putIfAbsent(position(where), order.size()));
    }
    return order;
  }

  @SuppressWarnings("NullAway") // where there is no page there is no question
  private static List<@Nullable String> position(Where where) {
    return java.util.Arrays.asList(where.page(), where.question());
  }
}
