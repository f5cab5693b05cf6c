package se.rodatraden.survey.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.InvitationId;
import se.rodatraden.survey.MadeCode;
import se.rodatraden.survey.MadeCodes;
import se.rodatraden.survey.ReminderLetter;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SampleFixtures;
import se.rodatraden.test.DatabaseTest;

/// What the printer is given.
@DatabaseTest
class PrinterFileTest extends SpringBrowserlessTest {

  @Autowired SampleFixtures fixtures;

  @BeforeEach
  void speakSwedish() {
    UI.getCurrent().setLocale(Texts.SWEDISH);
  }

  @Test
  void the_printers_table_opens_in_a_swedish_spreadsheet_and_runs_nothing() {
    var round = fixtures.round(RoundStatus.OPEN);
    var code =
        new MadeCode(
            new InvitationId("CDFH2345"),
            "=HYPERLINK(\"x\"); Norr",
            "CDFH2345.aZ09_-aZ09_-aZ09_-abc",
            "7K3M0XQ29B4TA1VV");
    var file =
        new String(
            PrinterFile.of(new Span(), new MadeCodes(round, List.of(code)), "https://t.se"), UTF_8);
    assertThat(file)
        .isEqualTo(
            """
            \uFEFFId;Grupp;Länk;Kod;Adress;Sista svarsdag\r
            CDFH2345;"'=HYPERLINK(""x""); Norr";https://t.se/svara/%1$s#c=CDFH2345.aZ09_-aZ09_-aZ09_-abc;\
            7K3M-0XQ2-9B4T-A1VV;https://t.se/svara/%1$s;2100-01-01\r
            """
                .formatted(round.slug()));
    assertThat(
            new String(
                PrinterFile.of(
                    new Span(), List.of(new ReminderLetter(new InvitationId("CDFH2345"), "Norr"))),
                UTF_8))
        .isEqualTo("\uFEFFId;Grupp\r\nCDFH2345;Norr\r\n");
  }
}
