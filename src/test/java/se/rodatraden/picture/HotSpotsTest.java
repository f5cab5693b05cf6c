package se.rodatraden.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.survey.RoundMode.MEETING;
import static se.rodatraden.survey.RoundMode.OPEN;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.analysis.Told;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.survey.ChannelFixtures;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.NoteSelection;
import se.rodatraden.walk.NoteSquare;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.WalkFixtures;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

@DatabaseTest
class HotSpotsTest {

  private static final String SPOT =
      "{\"safe\": \"no\", \"spots\": [{\"lat\": 55.79, \"lon\": 13.11}]}";

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired HotSpots spots;
  @Autowired SquareCitations citations;
  @Autowired Municipalities municipalities;
  @Autowired ChannelFixtures channels;
  @Autowired Pictures pictures;
  @Autowired Problems problems;
  @Autowired Evidences evidences;

  @BeforeEach
  void nobodyIsSignedIn() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  /// Three notes on one walk and two on another, at the station in Flen.
  private void notesFromTwoWalks() {
    for (var code : List.of("flen-ett", "flen-tva")) {
      var walk = WalkFixtures.another(code, WalkStatus.OPEN);
      walks.addMadeUp(walk, List.of());
      for (int i = 0; i < (code.equals("flen-ett") ? 3 : 2); i++) {
        var id = new ObservationId(UUID.nameUUIDFromBytes((code + i).getBytes()));
        observations.note(code, id, WalkFixtures.darkOn(walk, "Mörkt " + i), null);
      }
    }
  }

  private void signInFor(se.rodatraden.shared.id.MunicipalityCode municipality, Role role) {
    Fixtures.store(database, Fixtures.signIn(municipality, Party.MUNICIPALITY, role));
  }

  @Test
  void a_cited_square_keeps_what_it_was_made_of_although_more_is_noted_later() {
    notesFromTwoWalks();
    signInFor(FLEN, Role.COORDINATOR);
    var square = spots.listNoted(FLEN, NoteSelection.ALL).getFirst();
    assertThat(square.footing()).isEqualTo(NoteSquare.Footing.SEVERAL_WALKS);
    var citable = citations.of(municipalities.get(FLEN), List.of(), NoteSelection.ALL, square);
    var picture =
        pictures.create(
            FLEN, new PictureDraft(LocalizedText.swedish("L"), LocalizedText.swedish("S")));
    var problem = problems.add(FLEN, picture, ProblemDraft.titled(LocalizedText.swedish("Mörkt")));
    evidences.cite(FLEN, problem, citable, LocalizedText.swedish("Mörkt vid stationen"));

    var walk = WalkFixtures.another("flen-tva", WalkStatus.OPEN);
    observations.note(
        "flen-tva", new ObservationId(new UUID(5, 5)), WalkFixtures.darkOn(walk, "En till"), null);
    assertThat(spots.listNoted(FLEN, NoteSelection.ALL).getFirst().notes()).isEqualTo(6);

    var cited = pictures.findDraft(FLEN).orElseThrow().problems().getFirst().evidence().getFirst();
    assertThat(cited.kind()).isEqualTo(CitableKind.PLACE_CLUSTER);
    var gathered = java.util.Objects.requireNonNull(cited.citation().gathered());
    assertThat(gathered.count()).isEqualTo(5);
    assertThat(gathered.sources()).extracting(part -> part.count()).containsExactlyInAnyOrder(3, 2);
    assertThat(gathered.sources())
        .allSatisfy(part -> assertThat(part.path()).startsWith("/flen/vandringar/"));
    assertThat(gathered.contents())
        .singleElement()
        .satisfies(part -> assertThat(part.title().in(Texts.SWEDISH)).isEqualTo("Belysning"));
    assertThat(cited.citation().title().in(Texts.SWEDISH))
        .isEqualTo("5 anteckningar från 2 vandringar, 5 otrygga");
  }

  @Test
  void a_citation_of_few_notes_says_so_and_another_selection_is_another_citation() {
    notesFromTwoWalks();
    signInFor(FLEN, Role.COORDINATOR);
    var dark = NoteSelection.ALL.withLight(Light.DARK);
    var all = spots.listNoted(FLEN, NoteSelection.ALL).getFirst();
    var few = new NoteSquare(all.square(), all.parts().subList(0, 1));
    var flen = municipalities.get(FLEN);
    assertThat(citations.of(flen, List.of(), dark, few).citation().title().in(Texts.SWEDISH))
        .startsWith("Få anteckningar: ")
        .endsWith("(mörker)");
    assertThat(citations.of(flen, List.of(), dark, all).reference())
        .isNotEqualTo(citations.of(flen, List.of(), NoteSelection.ALL, all).reference());
  }

  @Test
  void what_surveys_say_is_shown_as_their_results_are_and_by_each_channel_apart() {
    var round = channels.add(KAVLINGE, RoundStatus.CLOSED, OPEN, MEETING);
    channels.store(round, OPEN, 40, SPOT);
    channels.store(round, MEETING, 4, SPOT);
    signInFor(KAVLINGE, Role.READER);
    var sources = spots.listSources(KAVLINGE, NoteSelection.ALL);
    assertThat(sources).hasSize(2);
    var shown = (Told.Shown<PointedSquare>) spots.listPointed(KAVLINGE, of(sources, OPEN));
    assertThat(shown.all()).extracting(PointedSquare::places).containsExactly(40);
    assertThat(spots.listPointed(KAVLINGE, of(sources, MEETING)))
        .as("four were asked at the meeting")
        .isEqualTo(new Told.Withheld<>(10));
  }

  private static PlaceSource of(List<PlaceSource> sources, se.rodatraden.survey.RoundMode mode) {
    return sources.stream().filter(each -> each.mode() == mode).findFirst().orElseThrow();
  }

  @Test
  void a_square_becomes_no_evidence_while_fewer_than_the_minimum_base_can_stand_behind_it() {
    var round = channels.add(KAVLINGE, RoundStatus.CLOSED, OPEN);
    channels.store(round, OPEN, 40, SPOT);
    signInFor(KAVLINGE, Role.COORDINATOR);
    var source = spots.listSources(KAVLINGE, NoteSelection.ALL).getFirst();
    assertThat(source.minimumBase()).isEqualTo(10);
    assertThat(source.mostPlaces()).isEqualTo(3);
    assertThat(source.isFromEnoughPeople(27)).as("nine people, three times each").isFalse();
    assertThat(source.isFromEnoughPeople(28)).isTrue();
    var square = RoughSquares.of(round, 27, source);
    assertThatThrownBy(() -> citations.of(municipalities.get(KAVLINGE), List.of(), source, square))
        .isInstanceOf(IllegalArgumentException.class);
    var enough = RoughSquares.of(round, 28, source);
    assertThat(
            citations
                .of(municipalities.get(KAVLINGE), List.of(), source, enough)
                .citation()
                .title()
                .in(Texts.SWEDISH))
        .contains("Utpekad 28 gånger", "öppen enkät");
  }

  /// Squares that have been pointed at.
  private static final class RoughSquares {
    static PointedSquare of(SurveyRound round, int places, PlaceSource source) {
      assertThat(source.round()).isEqualTo(round.id());
      return new PointedSquare(
          new se.rodatraden.walk.RoughSquare(31_000, 4_000),
          places,
          source.isFromEnoughPeople(places));
    }
  }

  @Test
  void a_survey_of_other_days_is_left_out() {
    channels.add(KAVLINGE, RoundStatus.CLOSED, OPEN);
    signInFor(KAVLINGE, Role.READER);
    assertThat(
            spots.listSources(
                KAVLINGE, NoteSelection.ALL.between(null, LocalDate.of(2019, 12, 31))))
        .isEmpty();
  }

  @Test
  void neither_a_walk_leader_nor_someone_from_elsewhere_sees_them() {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.WALK_LEADER);
    assertThatThrownBy(() -> spots.listNoted(KAVLINGE, NoteSelection.ALL))
        .isInstanceOf(AccessDeniedException.class);
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThatThrownBy(() -> spots.listSources(KAVLINGE, NoteSelection.ALL))
        .isInstanceOf(AccessDeniedException.class);
  }
}
