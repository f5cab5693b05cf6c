package se.rodatraden.picture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static se.rodatraden.jooq.Tables.EVIDENCE;
import static se.rodatraden.jooq.Tables.MARK_STEP;
import static se.rodatraden.test.Fixtures.FLEN;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.MapFixtures;
import se.rodatraden.walk.MarkCitations;
import se.rodatraden.walk.MarkCluster;
import se.rodatraden.walk.MarkClusters;
import se.rodatraden.walk.Marks;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.ObservationCitations;
import se.rodatraden.walk.OldMarks;
import se.rodatraden.walk.OpenMap;
import se.rodatraden.walk.OpenMaps;
import se.rodatraden.walk.PublicNote;
import se.rodatraden.walk.RoughSquare;
import se.rodatraden.walk.WalkPlans;

/// What residents have marked on a map, as what a problem rests on.
@DatabaseTest
class CitedMarksTest {

  private static final List<Integer> MORE = List.of(3, 4, 5, 6);
  private static final String GATHERED =
      "Markerat på en öppen karta före vandringen: 5 otrygga, ingen trygg"
          + " (samma person kan ha markerat flera gånger)";
  private static final String NOTHING = "Ingen antagen lägesbild använder ännu något härifrån.";

  @Autowired DSLContext database;
  @Autowired WalkPlans plans;
  @Autowired OpenMaps maps;
  @Autowired Marks marks;
  @Autowired OldMarks old;
  @Autowired ObservationCitations citations;
  @Autowired MarkCitations clusters;
  @Autowired Municipalities municipalities;
  @Autowired Pictures pictures;
  @Autowired Problems problems;
  @Autowired Evidences evidences;
  @Autowired Adoptions adoptions;
  @Autowired AdoptedPictures adopted;
  @Autowired MockMvcTester web;
  @Autowired Clock clock;

  private OpenMap map;
  private PictureId picture;

  @BeforeEach
  void aMarkAtSomebodysHomeAndFiveAtOnePlace() {
    Fixtures.addMunicipalities(database);
    map = MapFixtures.open(plans, maps);
    marks.mark(map.code(), MapFixtures.id(1), MapFixtures.dark("Mörkt vid cyklarna"));
    marks.mark(map.code(), MapFixtures.id(2), MapFixtures.liked("Min trädgård"));
    for (var number : MORE) {
      marks.mark(map.code(), MapFixtures.id(number), MapFixtures.dark(""));
    }
    signIn(Role.COORDINATOR, Party.MUNICIPALITY);
    plans.announce(FLEN, map.walk(), plans.get(FLEN, map.walk()).version());
    marks.moderate(FLEN, map.walk(), MapFixtures.id(1), 0, new Moderation.Accepted(false));
    marks.moderate(FLEN, map.walk(), MapFixtures.id(2), 0, new Moderation.Accepted(true));
    for (var number : MORE) {
      marks.moderate(FLEN, map.walk(), MapFixtures.id(number), 0, new Moderation.Accepted(false));
    }
    picture = pictures.create(FLEN, PictureFixtures.draft());
    var problem = problems.add(FLEN, picture, PictureFixtures.titled("Mörkt vid stationen"));
    for (var cited : List.of(mark(1), mark(2), cluster())) {
      evidences.cite(FLEN, problem, cited, LocalizedText.swedish("Det märks."));
    }
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void signIn(Role role, Party party) {
    Fixtures.store(database, Fixtures.signIn(FLEN, party, role));
  }

  private Citable mark(int number) {
    var shown =
        marks.listPublic(FLEN, map.walk()).stream()
            .filter(each -> isOf(each, number))
            .map(PublicNote::observation)
            .findFirst()
            .orElseThrow();
    return citations.ofMark(municipalities.get(FLEN), List.of(), shown);
  }

  private static boolean isOf(PublicNote mark, int number) {
    return mark.observation().id().equals(MapFixtures.id(number));
  }

  private Citable cluster() {
    return citing(MarkClusters.of(marks.listPublic(FLEN, map.walk())).getFirst());
  }

  private Citable citing(MarkCluster cluster) {
    var walk = plans.get(FLEN, map.walk()).walk();
    return clusters.of(municipalities.get(FLEN), List.of(), walk, cluster);
  }

  private void adopt() {
    for (var party : Party.values()) {
      signIn(Role.SIGNATORY, party);
      adoptions.adopt(FLEN, picture, pictures.get(FLEN, 1).contentsVersion());
    }
    Fixtures.signOut();
  }

  private String body(String path) throws Exception {
    var answer = web.get().uri(path).accept("text/html,application/json").exchange();
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  @Test
  void a_mark_is_cited_where_everyone_may_see_it_and_under_a_name_that_is_not_its_id() {
    var exact = mark(1);
    assertThat(exact.kind()).isEqualTo(CitableKind.MARK);
    assertThat(exact.citation().position()).isEqualTo(MapFixtures.dark("").position());
    assertThat(exact.citation().title().in(Texts.SWEDISH))
        .isEqualTo("Markerat före vandringen. Belysning: Otrygg plats");
    assertThat(exact.citation().path())
        .startsWith("/flen/vandringar/" + map.walk() + "#")
        .doesNotContain(MapFixtures.id(1).toString());
    var home = MapFixtures.liked("").position();
    assertThat(mark(2).citation().position())
        .isEqualTo(RoughSquare.of(home).middle())
        .isNotEqualTo(home);
  }

  @Test
  void a_place_of_several_marks_is_cited_roughly_with_what_it_is_made_of() {
    var cited = cluster().citation();
    assertThat(cited.position())
        .isEqualTo(RoughSquare.of(MapFixtures.dark("").position()).middle());
    assertThat(requireNonNull(cited.gathered()).count()).isEqualTo(5);
    assertThat(cited.title().in(Texts.SWEDISH)).isEqualTo(GATHERED);
    assertThat(cited.title().in(Texts.ENGLISH))
        .contains("on an open map", "5 unsafe", "the same person can have marked several times");
  }

  @Test
  void fewer_than_five_marks_are_no_gathered_place() {
    var all = marks.listPublic(FLEN, map.walk());
    var home = MarkClusters.of(all).getLast();
    assertThat(home.mayBeCited()).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> citing(home));
    var four = MarkClusters.of(all.stream().filter(each -> !isOf(each, 3)).toList()).getFirst();
    assertThat(four.marks()).hasSize(4);
    assertThat(four.mayBeCited()).isFalse();
  }

  @Test
  void the_thread_is_walked_both_ways() throws Exception {
    var page = "/flen/vandringar/" + map.walk();
    assertThat(body(page))
        .contains("Mörkt vid cyklarna", NOTHING)
        .doesNotContain("Mörkt vid stationen");
    adopt();
    var anchor = requireNonNull(mark(1).citation().path()).replaceFirst(".*#", "");
    assertThat(body(page))
        .contains("id=\"" + anchor + "\"", "id=\"markerat\"", "/flen/lagesbild/1#problem-")
        .contains("Mörkt vid stationen", GATHERED + ".")
        .contains("<a href=\"#markerat\">En antagen lägesbild använder det som boende")
        .doesNotContain(NOTHING);
    assertThat(body("/flen/lagesbild/1"))
        .contains(page + "#" + anchor, page + "#markerat", "Markering på öppen karta");
    assertThat(body("/api/v1/municipalities/0482/walks/" + map.walk()))
        .contains("\"kind\":\"mark\"", "\"kind\":\"placeCluster\"")
        .doesNotContain(MapFixtures.id(1).toString());
  }

  @Test
  void a_gathered_place_leads_on_when_none_of_its_marks_is_shown_any_more() throws Exception {
    adopt();
    signIn(Role.COORDINATOR, Party.MUNICIPALITY);
    for (var mark : marks.listPublic(FLEN, map.walk())) {
      var id = mark.observation().id();
      marks.moderate(FLEN, map.walk(), id, 1, new Moderation.Removed("En person"));
    }
    Fixtures.signOut();
    assertThat(body("/flen/vandringar/" + map.walk()))
        .contains("id=\"markerat\"", GATHERED, "Mörkt vid stationen")
        .doesNotContain("Visa det som markerades", NOTHING);
  }

  @Test
  void when_a_mark_is_deleted_its_exact_place_is_in_no_citation_and_no_adopted_picture() {
    adopt();
    var exact = MapFixtures.dark("").position();
    assertThat(adopted.find(FLEN, 1).orElseThrow().toString()).contains(exact.toString());
    signIn(Role.COORDINATOR, Party.MUNICIPALITY);
    marks.moderate(FLEN, map.walk(), MapFixtures.id(1), 1, new Moderation.Removed("En person"));
    database
        .update(MARK_STEP)
        .set(MARK_STEP.AT, clock.instant().minus(Duration.ofDays(31)))
        .where(MARK_STEP.MUNICIPALITY_CODE.eq(FLEN))
        .execute();
    Fixtures.signOut();
    assertThat(old.deleteDue()).isEqualTo(1);
    assertThat(adopted.find(FLEN, 1).orElseThrow().toString()).doesNotContain(exact.toString());
    assertThat(
            database
                .select(EVIDENCE.CITATION)
                .from(EVIDENCE)
                .where(EVIDENCE.MUNICIPALITY_CODE.eq(FLEN))
                .fetch(EVIDENCE.CITATION))
        .hasSize(3)
        .noneMatch(cited -> exact.equals(cited.position()));
  }
}
