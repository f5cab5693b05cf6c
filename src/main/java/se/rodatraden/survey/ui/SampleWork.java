package se.rodatraden.survey.ui;

import java.text.NumberFormat;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.rodatraden.survey.Reminders;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.Sample;
import se.rodatraden.survey.SampleCodes;
import se.rodatraden.survey.Samples;
import se.rodatraden.survey.SurveyDrafts;
import se.rodatraden.survey.Surveys;
import se.rodatraden.survey.print.Letters;
import se.rodatraden.survey.print.Paper;

/// A round's sample as the parts of its view share it: what it is by now, and who changes it.
final class SampleWork {

  /// What the parts call.
  @Component
  record Services(
      Samples samples,
      SampleCodes codes,
      Reminders reminders,
      Surveys surveys,
      SurveyDrafts drafts,
      Letters letters) {}

  private final RoundAddress address;
  private final Services services;
  private final LocalDate today;
  private final Runnable redraw;
  private Sample sample;

  /// @param redraw shows every part anew
  SampleWork(RoundAddress address, Services services, LocalDate today, Runnable redraw) {
    this.address = address;
    this.services = services;
    this.today = today;
    this.redraw = redraw;
    this.sample = services.samples().get(address.code(), address.round());
  }

  RoundAddress address() {
    return address;
  }

  Services services() {
    return services;
  }

  LocalDate today() {
    return today;
  }

  Sample sample() {
    return sample;
  }

  void saved(Sample now) {
    sample = now;
  }

  /// Shows every part anew.
  void redraw() {
    redraw.run();
  }

  /// Fetches the sample and shows every part anew.
  void refresh() {
    sample = services.samples().get(address.code(), address.round());
    redraw();
  }

  boolean isToASample() {
    return sample.round().modes().contains(RoundMode.SAMPLE);
  }

  /// More can be invited, and codes replaced.
  boolean isUnderWay() {
    return isToASample() && !sample.round().isOverOn(today);
  }

  /// What letters about the round are made of.
  ///
  /// @param root of addresses
  Paper paper(String root) {
    var round = sample.round();
    var questionnaire =
        round.status() == RoundStatus.DRAFT
            ? services.drafts().get(address.code(), round.id()).draft().questionnaire()
            : services.surveys().get(address.code(), round.id()).questionnaire();
    return new Paper(round, questionnaire, address.municipality(), root);
  }

  static String number(int count) {
    return NumberFormat.getIntegerInstance(Words.locale()).format(count);
  }
}
