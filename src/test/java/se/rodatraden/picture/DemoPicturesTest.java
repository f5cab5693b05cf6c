package se.rodatraden.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.analysis.Results;
import se.rodatraden.identity.Role;
import se.rodatraden.seed.SeedLoader;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.DemoData;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Observations;

@DatabaseTest
class DemoPicturesTest {

  @Autowired SeedLoader seeds;
  @Autowired List<DemoData> demo;
  @Autowired DemoPictures demoPictures;
  @Autowired Pictures pictures;
  @Autowired Problems problems;
  @Autowired Results results;
  @Autowired Observations observations;

  @BeforeEach
  void theDemoUpToItsPictures() throws IOException {
    Fixtures.signOut();
    for (var file : List.of("kavlinge.yaml", "flen.yaml")) {
      var content = new ClassPathResource("seeds/municipalities/" + file);
      seeds.load(file, content.getContentAsString(UTF_8));
    }
    demo.stream()
        .filter(each -> each.order() <= demoPictures.order())
        .sorted(Comparator.comparingInt(DemoData::order))
        .forEach(DemoData::load);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void both_municipalities_have_a_picture_that_both_parties_have_adopted() {
    for (var municipality : List.of(KAVLINGE, FLEN)) {
      var picture = adopted(municipality);
      assertThat(picture.number()).isEqualTo(2);
      assertThat(picture.status()).isEqualTo(PictureStatus.ADOPTED);
      assertThat(picture.awaited()).isEmpty();
      assertThat(picture.adoptions()).allMatch(adoption -> adoption.name().endsWith("(demo)"));
      assertThat(picture.problemsWithoutEvidence()).isEmpty();
      assertThat(kindsIn(picture))
          .containsExactlyInAnyOrder(CitableKind.SURVEY_RESULT, CitableKind.OBSERVATION);
    }
  }

  @Test
  void what_is_cited_is_what_the_demo_s_survey_and_walk_say_and_is_marked_as_made_up() {
    for (var municipality : List.of(KAVLINGE, FLEN)) {
      for (var evidence : evidenceOf(adopted(municipality))) {
        var citation = evidence.citation();
        assertThat(citation.madeUp()).isTrue();
        assertThat(citation.path()).isNotNull();
        switch (evidence.kind()) {
          case SURVEY_RESULT -> {
            assertThat(results.find(municipality, evidence.reference()))
                .hasValueSatisfying(live -> assertThat(live.citation()).isEqualTo(citation));
            assertThat(citation.figure()).isNotNull();
          }
          case OBSERVATION -> {
            var noted = new ObservationId(java.util.UUID.fromString(evidence.reference()));
            assertThat(observations.find(municipality, noted)).isPresent();
            assertThat(citation.position()).isNotNull();
            assertThat(citation.placeName()).isNotBlank();
          }
          case SOURCE -> throw new AssertionError("the demo cites no other source: " + citation);
        }
      }
    }
  }

  @Test
  void kavlinge_has_a_draft_to_practise_on_with_a_break_in_its_thread() {
    read(KAVLINGE);
    var draft = pictures.findDraft(KAVLINGE).orElseThrow();
    assertThat(draft.problems()).hasSize(2);
    assertThat(draft.problems().getFirst().draft().places())
        .extracting(NamedPlace::name)
        .containsExactly("Kävlinge station");
    assertThat(draft.problemsWithoutEvidence())
        .singleElement()
        .isEqualTo(draft.problems().getLast());
    read(FLEN);
    assertThat(pictures.findDraft(FLEN)).isEmpty();
  }

  @Test
  void loading_again_changes_nothing_also_where_people_have_gone_on() {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    var bicycles = pictures.findDraft(KAVLINGE).orElseThrow().problems().getLast();
    problems.remove(KAVLINGE, bicycles.id());
    var before = pictures.get(KAVLINGE, 3);
    Fixtures.signOut();
    demoPictures.load();
    read(KAVLINGE);
    assertThat(pictures.get(KAVLINGE, 3)).isEqualTo(before);
    assertThat(pictures.list(KAVLINGE)).hasSize(3);
    read(FLEN);
    assertThat(pictures.list(FLEN)).hasSize(2);
  }

  @Test
  void nobody_who_is_signed_in_loads_it() {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.ADMINISTRATOR);
    assertThatThrownBy(demoPictures::load).isInstanceOf(AccessDeniedException.class);
  }

  private Picture adopted(MunicipalityCode municipality) {
    read(municipality);
    return pictures.get(municipality, 2);
  }

  private static void read(MunicipalityCode municipality) {
    Fixtures.signIn(municipality, Party.MUNICIPALITY, Role.READER);
  }

  private static List<Evidence> evidenceOf(Picture picture) {
    return picture.problems().stream().flatMap(problem -> problem.evidence().stream()).toList();
  }

  private static Set<CitableKind> kindsIn(Picture picture) {
    return evidenceOf(picture).stream().map(Evidence::kind).collect(Collectors.toSet());
  }
}
