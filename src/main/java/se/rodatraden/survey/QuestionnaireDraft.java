package se.rodatraden.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.MapContext.Bounds;
import se.rodatraden.shared.LocalizedText;

/// A questionnaire as somebody is writing it: texts may be missing, and what is not finished stays
/// as it is. Every change gives a new one, so that each can be gone back to.
///
/// @param languages in which it is to be offered, Swedish first
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuestionnaireDraft(
    DraftText intro,
    @Nullable Integer minutes,
    List<String> languages,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<PageDraft> pages,
    @Nullable Bounds bounds) {

  public QuestionnaireDraft {
    intro = intro == null ? DraftText.EMPTY : intro;
    languages = swedishFirst(languages == null ? List.of() : languages);
    pages = List.copyOf(pages);
  }

  /// One page with nothing on it.
  public static QuestionnaireDraft empty() {
    return new QuestionnaireDraft(
        DraftText.EMPTY,
        null,
        List.of(),
        List.of(new PageDraft("sida-1", DraftText.EMPTY, List.of())),
        null);
  }

  public static QuestionnaireDraft of(Questionnaire questionnaire) {
    return DraftJson.draftOf(questionnaire);
  }

  /// What it would ask if it were opened as it is; what is not written shows as such, and an
  /// unfinished condition does not count.
  public Questionnaire questionnaire() {
    return DraftJson.questionnaireOf(this);
  }

  /// Every question has its words in Swedish, and so has all there is to choose.
  public boolean isWritten() {
    return questions().stream()
        .allMatch(question ->
            !question.wording().text().lacks(LocalizedText.REQUIRED_LANGUAGE)
                && question.offered().stream()
                    .noneMatch(choice -> choice.text().lacks(LocalizedText.REQUIRED_LANGUAGE)));
  }

  /// Every question of every page, each followed by what is asked about its places.
  public List<QuestionDraft> questions() {
    return pages.stream()
        .flatMap(page -> page.questions().stream())
        .flatMap(QuestionDraft::withSub)
        .toList();
  }

  public Optional<QuestionDraft> find(String key) {
    return questions().stream().filter(question -> question.key().equals(key)).findFirst();
  }

  public Optional<PageDraft> findPage(String id) {
    return pages.stream().filter(page -> page.id().equals(id)).findFirst();
  }

  /// The page that a question, or the one it belongs to, stands on.
  public Optional<PageDraft> pageOf(String key) {
    return pages.stream()
        .filter(page ->
            page.questions().stream()
                .flatMap(QuestionDraft::withSub)
                .anyMatch(question -> question.key().equals(key)))
        .findFirst();
  }

  /// The question about places that this one is asked of.
  public Optional<QuestionDraft> parentOf(String key) {
    return questions().stream()
        .filter(question -> question.sub().stream().anyMatch(sub -> sub.key().equals(key)))
        .findFirst();
  }

  public QuestionnaireDraft with(DraftText changedIntro, @Nullable Integer changedMinutes) {
    return new QuestionnaireDraft(changedIntro, changedMinutes, languages, pages, bounds);
  }

  public QuestionnaireDraft withLanguages(Collection<String> changed) {
    return new QuestionnaireDraft(intro, minutes, List.copyOf(changed), pages, bounds);
  }

  public QuestionnaireDraft withPages(List<PageDraft> changed) {
    return new QuestionnaireDraft(intro, minutes, languages, changed, bounds);
  }

  public QuestionnaireDraft with(PageDraft changed) {
    return withPages(
        pages.stream().map(page -> page.id().equals(changed.id()) ? changed : page).toList());
  }

  /// Puts a question in the place of the one with its key.
  public QuestionnaireDraft with(QuestionDraft changed) {
    return among(
        changed.key(),
        list -> {
          list.replaceAll(question -> question.key().equals(changed.key()) ? changed : question);
          return list;
        });
  }

  /// @param index where on the page, from 0
  public QuestionnaireDraft inserted(String page, int index, QuestionDraft question) {
    var target = findPage(page).orElseThrow();
    var list = new ArrayList<>(target.questions());
    list.add(Math.clamp(index, 0, list.size()), question);
    return with(target.with(list));
  }

  /// Right after another question, on the same page or about the same place.
  public QuestionnaireDraft insertedAfter(String key, QuestionDraft question) {
    return among(
        key,
        list -> {
          list.add(indexIn(list, key) + 1, question);
          return list;
        });
  }

  public QuestionnaireDraft without(String key) {
    return among(
        key,
        list -> {
          list.removeIf(question -> question.key().equals(key));
          return list;
        });
  }

  /// One step up (-1) or down (1): past its neighbour, or on to the page before or after.
  public QuestionnaireDraft moved(String key, int step) {
    var siblings = siblingsOf(key);
    var to = indexIn(siblings, key) + step;
    if (to >= 0 && to < siblings.size()) {
      return among(
          key,
          list -> {
            Collections.swap(list, to - step, to);
            return list;
          });
    }
    var page = pages.indexOf(pageOf(key).orElseThrow()) + step;
    if (parentOf(key).isPresent() || page < 0 || page >= pages.size()) {
      return this;
    }
    return movedTo(key, pages.get(page).id(), step < 0 ? Integer.MAX_VALUE : 0);
  }

  /// @param index where on the page, from 0
  public QuestionnaireDraft movedTo(String key, String page, int index) {
    var question = find(key).orElseThrow();
    return without(key).inserted(page, index, question);
  }

  /// A new page after the one with this id, or last.
  public QuestionnaireDraft withPageAfter(@Nullable String after, PageDraft page) {
    var list = new ArrayList<>(pages);
    var index = findPage(String.valueOf(after)).map(list::indexOf).orElse(list.size() - 1);
    list.add(index + 1, page);
    return withPages(list);
  }

  public QuestionnaireDraft withoutPage(String id) {
    return withPages(pages.stream().filter(page -> !page.id().equals(id)).toList());
  }

  public QuestionnaireDraft movedPage(String id, int step) {
    var list = new ArrayList<>(pages);
    var from = list.indexOf(findPage(id).orElseThrow());
    var to = from + step;
    if (to >= 0 && to < list.size()) {
      Collections.swap(list, from, to);
    }
    return withPages(list);
  }

  /// Questions that stand before this one and may decide whether it shows: those of its page and
  /// earlier ones, and for what is asked about a place also what is asked about it before.
  public List<QuestionDraft> questionsBefore(String key) {
    var before = new ArrayList<QuestionDraft>();
    for (var page : pages) {
      for (var question : page.questions()) {
        var sub = question.sub().stream().map(QuestionDraft::key).toList();
        if (question.key().equals(key)) {
          return before;
        }
        if (sub.contains(key)) {
          before.addAll(question.sub().subList(0, sub.indexOf(key)));
          return before;
        }
        before.add(question);
      }
    }
    return before;
  }

  Set<String> keys() {
    return questions().stream().map(QuestionDraft::key).collect(Collectors.toSet());
  }

  private List<QuestionDraft> siblingsOf(String key) {
    return parentOf(key)
        .map(QuestionDraft::sub)
        .orElseGet(() -> pageOf(key).orElseThrow().questions());
  }

  private static int indexIn(List<QuestionDraft> list, String key) {
    return list.stream().map(QuestionDraft::key).toList().indexOf(key);
  }

  /// Changes the list that this question stands in.
  private QuestionnaireDraft among(String key, UnaryOperator<List<QuestionDraft>> change) {
    var changed = change.apply(new ArrayList<>(siblingsOf(key)));
    return parentOf(key)
        .map(parent -> with(parent.withSub(changed)))
        .orElseGet(() -> with(pageOf(key).orElseThrow().with(changed)));
  }

  private static List<String> swedishFirst(List<String> languages) {
    return Stream.concat(Stream.of(LocalizedText.REQUIRED_LANGUAGE), languages.stream())
        .distinct()
        .toList();
  }
}
