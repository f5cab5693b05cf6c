package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTextTest {

  @Test
  void properties_multiply_into_groups_in_the_order_they_were_written() {
    assertThat(SampleText.combine("Område: Norr, Söder\nÅlder: 16–29; 30–85\n\nKön: kvinna, man\n"))
        .hasSize(8)
        .startsWith("Norr / 16–29 / kvinna", "Norr / 16–29 / man", "Norr / 30–85 / kvinna")
        .endsWith("Söder / 30–85 / man");
  }

  @Test
  void a_property_needs_no_name_and_a_value_counts_once() {
    assertThat(SampleText.combine("Norr, Söder, Norr, ")).containsExactly("Norr", "Söder");
    assertThat(SampleText.combine("Alla")).containsExactly("Alla");
    assertThat(SampleText.combine(" \nKön:\n")).isEmpty();
  }

  @Test
  void more_groups_than_anyone_can_fill_in_are_refused() {
    var ten = "a,b,c,d,e,f,g,h,i,j\n";
    assertThatThrownBy(() -> SampleText.combine(ten + ten + ten))
        .hasMessageContaining("sample.too_many_groups");
  }

  @Test
  void rows_from_a_spreadsheet_give_label_and_count() {
    assertThat(
            SampleText.paste(
                "Område\tKön\tAntal\r\nNorr\tkvinna\t120\r\nSöder\t\t1\u00a0250\r\n\r\n"))
        .containsExactly(
            new StratumDraft(null, "Norr / kvinna", 120), new StratumDraft(null, "Söder", 1_250));
    assertThat(SampleText.paste("Norr;12")).containsExactly(new StratumDraft(null, "Norr", 12));
    assertThat(SampleText.paste("")).isEmpty();
  }

  @Test
  void a_row_without_a_count_is_pointed_out() {
    assertThatThrownBy(() -> SampleText.paste("Norr\t12\nSöder\tmånga"))
        .hasMessageContaining("sample.line_unreadable");
    assertThatThrownBy(() -> SampleText.paste("Norr"))
        .hasMessageContaining("sample.line_unreadable");
  }

  @Test
  void a_group_that_is_there_takes_the_new_count_and_keeps_its_number() {
    var present = List.of(new StratumDraft(1, "Norr", 5), new StratumDraft(2, "Söder", 6));
    var pasted = List.of(new StratumDraft(null, "Söder", 60), new StratumDraft(null, "Väster", 7));
    assertThat(SampleText.merge(present, pasted))
        .containsExactly(
            new StratumDraft(1, "Norr", 5),
            new StratumDraft(2, "Söder", 60),
            new StratumDraft(null, "Väster", 7));
  }

  @Test
  void ids_are_read_however_they_are_separated() {
    assertThat(SampleText.ids(" cdfh2345,\tCDFH2346\n cdfh2345 "))
        .containsExactly("CDFH2345", "CDFH2346");
  }
}
