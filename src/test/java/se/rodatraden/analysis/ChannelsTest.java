package se.rodatraden.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.survey.ChannelFixtures.atMeeting;
import static se.rodatraden.survey.RoundMode.MEETING;
import static se.rodatraden.survey.RoundMode.OPEN;
import static se.rodatraden.survey.RoundMode.SAMPLE;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.analysis.ItemResult.OptionResult;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.Party;
import se.rodatraden.survey.BallotBox;
import se.rodatraden.survey.BoxOpening;
import se.rodatraden.survey.ChannelFixtures;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// What came by different channels is never added together.
@DatabaseTest
class ChannelsTest {

  private static final String NORTH = "{\"safe\": \"%s\", \"area\": \"north\"}";

  @Autowired Results results;
  @Autowired Surveys surveys;
  @Autowired BallotBox box;
  @Autowired BoxOpening opening;
  @Autowired ChannelFixtures channels;

  private SurveyRound round;

  /// A quarter of a sample of 40 are unsafe, three quarters of the 60 who followed the link, all of
  /// the 4 at a meeting. In the south there are 8 of each of the first two.
  @BeforeEach
  void answer() {
    round = channels.add(KAVLINGE, RoundStatus.CLOSED, SAMPLE, OPEN, MEETING);
    channels.store(round, SAMPLE, 10, NORTH.formatted("no"));
    channels.store(round, SAMPLE, 22, NORTH.formatted("yes"));
    channels.store(
        round, SAMPLE, 8, "{\"safe\": \"yes\", \"area\": \"south\", \"say\": \"i urvalet\"}");
    channels.store(round, OPEN, 45, NORTH.formatted("no"));
    channels.store(round, OPEN, 7, NORTH.formatted("yes"));
    channels.store(
        round, OPEN, 8, "{\"safe\": \"yes\", \"area\": \"south\", \"say\": \"via länken\"}");
    channels.store(round, MEETING, 4, NORTH.formatted("no"));
    signIn(Role.READER);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private static void signIn(Role role) {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, role);
  }

  @Test
  void each_channel_is_counted_by_itself() {
    assertThat(unsafe(SAMPLE, null).figure())
        .isEqualTo(new Citation.Figure(10, 40, Citation.Among.SAMPLE));
    assertThat(unsafe(OPEN, null).figure())
        .isEqualTo(new Citation.Figure(45, 60, Citation.Among.OPEN));
    assertThat(results.get(KAVLINGE, round.id(), OPEN, null).channels())
        .containsExactly(
            new ChannelCount(SAMPLE, 40, 0),
            new ChannelCount(OPEN, 60, 0),
            new ChannelCount(MEETING, 4, 0));
  }

  @Test
  void a_small_channel_is_withheld_beside_big_ones_and_can_not_be_worked_out_from_them() {
    assertThat(items(results.get(KAVLINGE, round.id(), MEETING, null)))
        .isNotEmpty()
        .allMatch(ItemResult.Withheld.class::isInstance);
    assertThat(results.find(KAVLINGE, round.id() + "@meeting/safe/no")).isEmpty();
    var bases =
        List.of(SAMPLE, OPEN).stream()
            .flatMap(mode -> items(results.get(KAVLINGE, round.id(), mode, null)).stream())
            .filter(ItemResult.Shown.class::isInstance)
            .map(item -> ((ItemResult.Shown) item).base());
    assertThat(bases).as("no base counts the four in").containsOnly(40, 60);
  }

  @Test
  void an_area_is_not_shown_by_what_another_channel_adds_to_it() {
    assertThat(item(SAMPLE, "south")).isInstanceOf(ItemResult.Withheld.class);
    assertThat(item(OPEN, "south")).isInstanceOf(ItemResult.Withheld.class);
    assertThat(item(SAMPLE, "north"))
        .as("40 - 32 would leave the 8 in the south")
        .isInstanceOf(ItemResult.Withheld.class);
  }

  @Test
  void only_a_drawn_sample_has_an_interval() {
    assertThat(unsafe(SAMPLE, null).interval()).isEqualTo(Interval.wilson(10, 40));
    assertThat(unsafe(OPEN, null).interval()).isNull();
  }

  @Test
  void which_channel_it_is_is_always_said_and_the_sample_comes_first() {
    assertThat(results.get(KAVLINGE, round.id(), null, null).mode()).isEqualTo(SAMPLE);
    var unanswered = channels.addOpen(SAMPLE, OPEN, MEETING);
    assertThat(results.get(KAVLINGE, unanswered.id(), null, null).mode()).isEqualTo(SAMPLE);
    channels.store(unanswered, MEETING, 12, NORTH.formatted("no"));
    var another = channels.addOpen(SAMPLE, OPEN, MEETING);
    channels.store(another, OPEN, 12, NORTH.formatted("no"));
    channels.store(another, MEETING, 12, NORTH.formatted("no"));
    assertThat(results.get(KAVLINGE, another.id(), null, null).mode())
        .as("nobody in the sample has answered")
        .isEqualTo(OPEN);
  }

  @Test
  void a_channel_that_the_round_does_not_have_counts_as_none_chosen() {
    var open = channels.addOpen(OPEN);
    assertThat(results.get(KAVLINGE, open.id(), SAMPLE, null).mode()).isEqualTo(OPEN);
  }

  @Test
  void a_draft_without_a_way_in_has_no_answers() {
    var draft = channels.add(KAVLINGE, RoundStatus.DRAFT);
    var found = results.get(KAVLINGE, draft.id(), null, null);
    assertThat(found.channels()).isEmpty();
    assertThat(found.respondents()).isZero();
  }

  @Test
  void a_citation_names_its_channel_and_is_found_again() {
    var bySample = unsafe(SAMPLE, null).citable();
    var byLink = unsafe(OPEN, null).citable();
    assertThat(byLink.reference()).isEqualTo(round.id() + "@open/safe/no");
    assertThat(bySample.reference()).isEqualTo(round.id() + "@sample/safe/no");
    assertThat(byLink.citation().path())
        .isEqualTo("/kavlinge/enkater/" + round.slug() + "#open-safe");
    assertThat(results.find(KAVLINGE, byLink.reference())).contains(byLink);
    assertThat(results.find(KAVLINGE, bySample.reference())).contains(bySample);
  }

  @Test
  void a_reference_without_channel_is_found_where_there_is_one_and_never_guessed_at() {
    var single = channels.addOpen(OPEN);
    channels.store(single, OPEN, 12, NORTH.formatted("no"));
    assertThat(results.find(KAVLINGE, single.id() + "/safe/no"))
        .hasValueSatisfying(found -> {
          assertThat(found.reference()).isEqualTo(single.id() + "/safe/no");
          assertThat(found.citation().path()).endsWith(single.slug() + "#safe");
          assertThat(found.citation().figure())
              .isEqualTo(new Citation.Figure(12, 12, Citation.Among.OPEN));
        });
    assertThat(results.find(KAVLINGE, single.id() + "@open/safe/no")).isPresent();
    assertThat(results.find(KAVLINGE, single.id() + "@sample/safe/no")).isEmpty();
    assertThat(results.find(KAVLINGE, round.id() + "/safe/no")).isEmpty();
    assertThat(results.find(KAVLINGE, round.id() + "@/safe/no")).isEmpty();
    assertThat(results.find(KAVLINGE, round.id() + "@alla/safe/no")).isEmpty();
    assertThat(results.find(KAVLINGE, "@open/safe/no")).isEmpty();
  }

  @Test
  void words_are_read_by_channel() {
    assertThat(results.listTexts(KAVLINGE, round.id(), SAMPLE, "say"))
        .isEqualTo(new Told.Shown<>(Collections.nCopies(8, "i urvalet")));
    assertThat(results.listTexts(KAVLINGE, round.id(), OPEN, "say"))
        .isEqualTo(new Told.Shown<>(Collections.nCopies(8, "via länken")));
    assertThat(results.listTexts(KAVLINGE, round.id(), MEETING, "say"))
        .as("only four were asked at the meeting")
        .isEqualTo(new Told.Withheld<>(10));
  }

  @Test
  void places_are_read_by_channel() {
    var spot = "{\"safe\": \"no\", \"spots\": [{\"lat\": 55.79, \"lon\": 13.11}]}";
    channels.store(round, OPEN, 3, spot);
    assertThat(results.listPlaces(KAVLINGE, round.id(), OPEN, "spots"))
        .isInstanceOfSatisfying(Told.Shown.class, shown -> assertThat(shown.all()).hasSize(3));
    assertThat(results.listPlaces(KAVLINGE, round.id(), SAMPLE, "spots"))
        .isEqualTo(new Told.Shown<>(List.of()));
    channels.store(round, MEETING, 1, spot);
    assertThat(results.listPlaces(KAVLINGE, round.id(), MEETING, "spots"))
        .isEqualTo(new Told.Withheld<>(10));
  }

  @Test
  void answers_too_few_to_be_kept_are_said_to_be_only_counted() {
    Fixtures.signOut();
    var small = channels.addOpen(OPEN, MEETING);
    channels.store(small, OPEN, 20, NORTH.formatted("yes"));
    for (int i = 0; i < 7; i++) {
      box.cast(small.slug(), atMeeting(NORTH.formatted("no")));
    }
    signIn(Role.COORDINATOR);
    surveys.close(KAVLINGE, small.id(), small.version());
    Fixtures.signOut();
    opening.openDue();
    signIn(Role.COORDINATOR);
    var expected = List.of(new ChannelCount(OPEN, 20, 0), new ChannelCount(MEETING, 0, 7));
    assertThat(results.get(KAVLINGE, small.id(), MEETING, null).channels()).isEqualTo(expected);
    assertThat(results.countByChannel(KAVLINGE)).containsEntry(small.id(), expected);
    surveys.publish(KAVLINGE, small.id(), small.version() + 1);
    assertThat(results.listPublic(small.slug()))
        .extracting(RoundResults::channel)
        .containsExactlyElementsOf(expected);
  }

  @Test
  void a_box_of_fifty_and_five_gives_figures_of_fifty_and_counts_the_five() {
    Fixtures.signOut();
    var ended = channels.addOpen(OPEN);
    cast(ended, 50);
    assertThat(opening.openDue()).isEqualTo(50);
    signIn(Role.READER);
    var open = figures(results.get(KAVLINGE, ended.id(), OPEN, null));
    Fixtures.signOut();
    cast(ended, 5);
    signIn(Role.COORDINATOR);
    surveys.close(KAVLINGE, ended.id(), ended.version());
    Fixtures.signOut();
    assertThat(opening.openDue()).isZero();
    signIn(Role.READER);
    var closed = results.get(KAVLINGE, ended.id(), OPEN, null);
    assertThat(closed.isComplete()).isTrue();
    assertThat(closed.channel()).isEqualTo(new ChannelCount(OPEN, 50, 5));
    assertThat(figures(closed)).as("nothing of the five is in them").isEqualTo(open).isNotEmpty();
  }

  private static List<Citation.Figure> figures(RoundResults found) {
    return ((ItemResult.Shown) items(found).getFirst())
        .options().stream().map(OptionResult::figure).toList();
  }

  private void cast(SurveyRound to, int times) {
    for (int i = 0; i < times; i++) {
      box.cast(to.slug(), SurveyFixtures.submission(NORTH.formatted("no")));
    }
  }

  @Test
  void the_public_reads_each_channel_once_published() {
    assertThat(results.listPublic(round.slug())).isEmpty();
    Fixtures.signOut();
    var published = channels.add(KAVLINGE, RoundStatus.PUBLISHED, SAMPLE, OPEN);
    channels.store(published, SAMPLE, 30, NORTH.formatted("no"));
    channels.store(published, OPEN, 20, NORTH.formatted("yes"));
    assertThat(results.listPublic(published.slug()))
        .extracting(RoundResults::mode, RoundResults::respondents)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(SAMPLE, 30),
            org.assertj.core.groups.Tuple.tuple(OPEN, 20));
    assertThat(results.findPublic(published.slug(), OPEN, null))
        .hasValueSatisfying(found -> assertThat(found.respondents()).isEqualTo(20));
  }

  @Test
  void nobody_and_people_elsewhere_count_nothing() {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    assertRefused();
    signIn(Role.WALK_LEADER);
    assertRefused();
    Fixtures.signOut();
    assertRefused();
  }

  private void assertRefused() {
    assertThatThrownBy(() -> results.countByChannel(KAVLINGE))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> results.listPlaces(KAVLINGE, round.id(), OPEN, "spots"))
        .isInstanceOf(AccessDeniedException.class);
  }

  private OptionResult unsafe(RoundMode channel, @Nullable String area) {
    return ((ItemResult.Shown) item(channel, area)).options().getLast();
  }

  /// How safe people feel.
  private ItemResult item(RoundMode channel, @Nullable String area) {
    return items(results.get(KAVLINGE, round.id(), channel, area)).getFirst();
  }

  private static List<ItemResult> items(RoundResults found) {
    return found.questions().stream().flatMap(question -> question.items().stream()).toList();
  }
}
