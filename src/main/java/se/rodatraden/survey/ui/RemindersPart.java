package se.rodatraden.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.shared.ui.ProblemWords;
import se.rodatraden.survey.Reminder;
import se.rodatraden.survey.ReminderRules;

/// Lists of codes that were not used by a day.
final class RemindersPart extends Section {

  private final transient SampleWork work;

  RemindersPart(SampleWork work) {
    this.work = work;
    addClassNames("settings-part", "reminders-part");
    setId("paminnelser");
    var sample = work.sample();
    add(
        new H2(getTranslation("survey.reminder.title")),
        new Paragraph(
            getTranslation(
                "survey.reminder.help", ReminderRules.MOST, ReminderRules.DAYS_BETWEEN)));
    if (!sample.reminders().isEmpty()) {
      var list = new OrderedList();
      list.addClassName("reminder-list");
      sample.reminders().forEach(reminder -> list.add(line(reminder)));
      add(list);
    }
    if (!sample.round().takesAnswersOn(work.today())) {
      add(note(getTranslation("survey.reminder.when_open")));
    } else {
      ReminderRules.problem(sample, work.today())
          .ifPresentOrElse(
              problem -> add(note(ProblemWords.text(this, problem))), () -> add(offer()));
    }
  }

  private static Paragraph note(String text) {
    var note = new Paragraph(text);
    note.addClassName("survey-note");
    return note;
  }

  private ListItem line(Reminder reminder) {
    var round = work.sample().round();
    var words =
        new Span(
            getTranslation(
                "survey.reminder.line",
                Words.day(reminder.madeOn()),
                reminder.letters(),
                reminder.codes()));
    var name = "%s-paminnelse-%d.csv".formatted(round.slug(), reminder.number());
    var file =
        MadeCodesPanel.download(
            getTranslation("survey.reminder.fetch", reminder.number()),
            DownloadHandler.fromInputStream(event -> {
              var letters =
                  work.services()
                      .reminders()
                      .export(round.municipality(), round.id(), reminder.number());
              return MadeCodesPanel.response(PrinterFile.of(this, letters), name);
            }));
    return new ListItem(words, file);
  }

  private Button offer() {
    return new Button(
        getTranslation("survey.reminder.make"),
        click -> {
          var dialog = new ConfirmDialog();
          dialog.setHeader(getTranslation("survey.reminder.question"));
          dialog.setText(getTranslation("survey.reminder.consequence"));
          dialog.setConfirmText(getTranslation("survey.reminder.confirm"));
          dialog.setCancelable(true);
          dialog.setCancelText(getTranslation("survey.cancel"));
          dialog.addConfirmListener(confirmed -> {
            ProblemNotice.attempt(
                this,
                () ->
                    work.services()
                        .reminders()
                        .make(
                            work.address().code(),
                            work.address().round(),
                            work.sample().version()));
            work.refresh();
          });
          dialog.open();
        });
  }
}
