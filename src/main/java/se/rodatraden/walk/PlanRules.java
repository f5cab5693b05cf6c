package se.rodatraden.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;

/// What a plan must be to be saved, and what more it takes before everyone may know of the walk.
final class PlanRules {

  static final int LONGEST_TITLE = 150;
  static final int LONGEST_PURPOSE = 1_000;
  static final int LONGEST_PLACE = 150;
  static final int LONGEST_INVITATION = 2_000;
  static final int LONGEST_QUESTION = 300;
  static final int LONGEST_LEADER = 100;

  /// Longer than this nobody walks; an end on the wrong side of midnight is caught by it.
  static final Duration LONGEST = Duration.ofHours(6);

  static final int MOST_POINTS = 200;
  static final int MOST_STOPS = 30;

  private PlanRules() {}

  /// Everything that is wrong, in the order of the form; empty when nothing is.
  static List<FieldProblem> check(WalkDraft draft) {
    var problems = new ArrayList<FieldProblem>();
    checkLength(problems, "title", draft.title(), LONGEST_TITLE);
    checkLength(problems, "purpose", draft.purpose(), LONGEST_PURPOSE);
    checkTime(problems, draft);
    if (draft.meetingPlace() != null && draft.meetingPlace().length() > LONGEST_PLACE) {
      problems.add(new FieldProblem("meetingPlace", "meetingPlace.too_long"));
    }
    checkRoute(problems, draft.route());
    draft.plan().groups().forEach(group -> checkGroup(problems, group));
    if (draft.plan().categories().isEmpty()) {
      problems.add(new FieldProblem("categories", "categories.none"));
    }
    draft.plan().questions().forEach(question -> checkQuestion(problems, question, draft.route()));
    checkLength(problems, "invitation", draft.plan().invitation(), LONGEST_INVITATION);
    return List.copyOf(problems);
  }

  /// What is missing before a saved plan can be made known.
  static List<FieldProblem> missing(WalkDraft draft, Instant now) {
    var problems = new ArrayList<FieldProblem>();
    if (!draft.startsAt().isAfter(now)) {
      problems.add(new FieldProblem("startsAt", "startsAt.past"));
    }
    if (draft.meetingPlace() == null) {
      problems.add(new FieldProblem("meetingPlace", "meetingPlace.missing"));
    }
    if (draft.stops().isEmpty()) {
      problems.add(new FieldProblem("stops", "stops.missing"));
    }
    return List.copyOf(problems);
  }

  private static void checkTime(List<FieldProblem> problems, WalkDraft draft) {
    if (!draft.endsAt().isAfter(draft.startsAt())) {
      problems.add(new FieldProblem("endsAt", "endsAt.before_start"));
    } else if (draft.endsAt().isAfter(draft.startsAt().plus(LONGEST))) {
      problems.add(new FieldProblem("endsAt", "endsAt.too_long"));
    }
  }

  private static void checkRoute(List<FieldProblem> problems, WalkRoute route) {
    if (route.points().size() > MOST_POINTS || route.stops().size() > MOST_STOPS) {
      problems.add(new FieldProblem("stops", "stops.too_many"));
    }
    if (route.points().stream().anyMatch(point -> !point.position().isInSweden())) {
      problems.add(new FieldProblem("stops", "stops.outside_sweden"));
    }
    for (var stop : route.stops()) {
      if (stop.name().isBlank()) {
        problems.add(new FieldProblem("stops", "stops.unnamed"));
      }
      if (stop.name().length() > LONGEST_PLACE) {
        problems.add(new FieldProblem("stops", "stops.name_too_long"));
      }
    }
  }

  private static void checkGroup(List<FieldProblem> problems, WalkGroup group) {
    if (group.leader().isEmpty()) {
      problems.add(new FieldProblem("groups", "groups.no_leader"));
    }
    if (group.leader().length() > LONGEST_LEADER) {
      problems.add(new FieldProblem("groups", "groups.leader_too_long"));
    }
    if (group.size() < 1 || group.size() > WalkGroup.LARGEST) {
      problems.add(new FieldProblem("groups", "groups.size"));
    }
  }

  private static void checkQuestion(
      List<FieldProblem> problems, WalkQuestion question, WalkRoute route) {
    checkLength(problems, "questions", question.text(), LONGEST_QUESTION);
    var stop = question.stop();
    if (stop != null && route.stops().stream().noneMatch(each -> each.id().equals(stop))) {
      problems.add(new FieldProblem("questions", "questions.stop_gone"));
    }
  }

  private static void checkLength(
      List<FieldProblem> problems, String field, @Nullable LocalizedText text, int longest) {
    if (text != null && text.byLanguage().values().stream().anyMatch(t -> t.length() > longest)) {
      problems.add(new FieldProblem(field, field + ".too_long"));
    }
  }
}
