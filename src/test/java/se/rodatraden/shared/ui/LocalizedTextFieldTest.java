package se.rodatraden.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Texts;
import se.rodatraden.test.DatabaseTest;

@DatabaseTest
class LocalizedTextFieldTest extends SpringBrowserlessTest {

  private LocalizedTextField field;

  @BeforeEach
  void show() {
    UI.getCurrent().setLocale(Texts.SWEDISH);
    field = new LocalizedTextField("Rubrik").required();
    UI.getCurrent().add(field);
  }

  @Test
  void languages_that_it_does_not_show_are_kept() {
    field.setValue(new LocalizedText(Map.of("sv", "Torget", "en", "The square", "ar", "الساحة")));
    textArea("Rubrik").setValue(" Stora torget ");
    assertThat(field.getValue())
        .isEqualTo(
            new LocalizedText(Map.of("sv", "Stora torget", "en", "The square", "ar", "الساحة")));
  }

  @Test
  void english_is_folded_away_where_there_is_none_and_gone_when_it_is_emptied() {
    field.setValue(LocalizedText.swedish("Torget"));
    assertThat(find(Details.class).single().isOpened()).isFalse();
    field.setValue(LocalizedText.of("Torget", "The square"));
    assertThat(find(Details.class).single().isOpened()).isTrue();
    textArea("Rubrik på engelska").setValue("");
    assertThat(field.readRequired()).contains(LocalizedText.swedish("Torget"));
  }

  @Test
  void what_is_blank_is_missing_and_says_so() {
    textArea("Rubrik").setValue("   ");
    assertThat(field.readRequired()).isEmpty();
    assertThat(field.getValue()).isNull();
    assertThat(textArea("Rubrik").isInvalid()).isTrue();
    assertThat(textArea("Rubrik").getErrorMessage()).isEqualTo("Fyll i det här fältet");
    textArea("Rubrik").setValue("Torget");
    assertThat(field.isFilledIn()).isTrue();
    assertThat(textArea("Rubrik").isInvalid()).isFalse();
  }

  private TextArea textArea(String label) {
    return find(TextArea.class).withCaption(label).single();
  }
}
