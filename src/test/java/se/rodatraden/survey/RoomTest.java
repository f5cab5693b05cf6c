package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RoomTest {

  private static final String ONE_TEXT =
      """
      {"pages": [{"id": "p1", "questions": [
        {"kind": "text", "key": "say", "text": {"sv": "Något mer?"}, "maxLength": %d}]}]}
      """;

  @Test
  void a_text_of_usual_length_fits_in_the_smallest_size() {
    assertThat(Room.of(SurveyFixtures.QUESTIONNAIRE)).isEqualTo(1_024);
    assertThat(Room.of(oneText(1_000))).isEqualTo(1_024);
  }

  @Test
  void where_more_may_be_written_everybody_gets_a_larger_size() {
    assertThat(Room.of(oneText(3_000))).isEqualTo(4_096);
    assertThat(Room.of(oneText(10_000))).isEqualTo(16_384);
  }

  @Test
  void texts_about_each_place_count_as_often_as_places_may_be_pointed_out() {
    var questionnaire =
        """
        {"pages": [{"id": "p1", "questions": [
          {"kind": "places", "key": "spots", "text": {"sv": "Var?"}, "maxPlaces": 4,
           "sub": [{"kind": "text", "key": "why", "text": {"sv": "Varför?"}, "maxLength": 500}]}]}]}
        """;
    assertThat(Room.of(QuestionnaireJson.read(questionnaire))).isEqualTo(4_096);
  }

  @Test
  void running_text_in_several_scripts_written_to_the_limit_fits() {
    for (var words :
        new String[] {
          "det är mörkt vid stationen och lampan på gångvägen har varit trasig sedan i våras så jag"
              + " går hellre en omväg över torget på kvällen när många kör moped fort",
          "المكان مظلم قرب المحطة والمصباح على طريق المشاة معطل منذ الربيع لذلك أفضل أن أسلك طريقا"
              + " أطول عبر الساحة في المساء عندما يقود كثيرون بسرعة",
          "waa mugdi agagaarka saldhigga laydhka waddada lugtu wuu jabnaa ilaa guga sidaa darteed"
              + " waxaan door bidaa inaan maro waddo kale fiidkii"
        }) {
      for (int most : new int[] {1_000, 3_000, 10_000}) {
        var room = Room.of(oneText(most));
        var answers = "{\"say\":\"" + text(words.split(" "), most) + "\"}";
        assertThat(Seal.seal(Seal.newKey(), new byte[0], answers, room))
            .as("%d characters of \"%s\"", most, words.substring(0, 20))
            .hasSize(28 + room);
      }
    }
  }

  private static String text(String[] words, int most) {
    var random = new Random(most);
    var text = new StringBuilder();
    while (text.length() < most) {
      text.append(words[random.nextInt(words.length)]).append(random.nextInt(9) == 0 ? ". " : " ");
    }
    return text.substring(0, most);
  }

  private static Questionnaire oneText(int most) {
    return QuestionnaireJson.read(ONE_TEXT.formatted(most));
  }
}
