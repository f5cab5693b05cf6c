package se.rodatraden.survey.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.survey.MadeCodes;

/// Makes codes, shows how far it has come, and holds what was made until the files are saved.
/// Whoever leaves while they are being made stops it, and then none are made.
final class CodesPart extends Section {

  /// Made at once; more take long enough for progress to be worth seeing.
  static final int AT_ONCE = 1_000;

  private static final int POLL_ms = 400;
  private static final Logger LOG = LoggerFactory.getLogger(CodesPart.class);

  private final transient SampleWork work;
  private final transient AsyncTaskExecutor executor;
  private final String base;
  private final AtomicBoolean isGivenUp = new AtomicBoolean();
  private transient @Nullable MadeCodes held;
  private transient @Nullable Div progress;

  CodesPart(SampleWork work, AsyncTaskExecutor executor, String base) {
    this.work = work;
    this.executor = executor;
    this.base = base;
    addClassNames("settings-part", "codes-part");
    setId("koder");
  }

  boolean holdsSecrets() {
    return held != null;
  }

  boolean isMaking() {
    return progress != null;
  }

  /// What is being made is not wanted any more.
  void giveUp() {
    isGivenUp.set(true);
  }

  void forget() {
    held = null;
    warnBeforeUnload(false);
  }

  void show() {
    removeAll();
    add(new H2(getTranslation("survey.codes.title")));
    var sample = work.sample();
    var made = held;
    var making = progress;
    if (making != null) {
      add(making);
    } else if (made != null) {
      add(new MadeCodesPanel(work, made, base, this::saved));
    } else if (sample.invited() == 0) {
      add(new Paragraph(getTranslation("survey.codes.empty")));
    } else if (sample.missing() == 0) {
      add(new Paragraph(getTranslation("survey.codes.all_made", sample.made())));
    } else {
      offer(sample.missing());
    }
  }

  private void offer(int missing) {
    var round = work.sample().round();
    var make =
        new Button(getTranslation("survey.codes.make", missing), click -> makeMissing(missing));
    make.addThemeVariants(ButtonVariant.PRIMARY);
    make.setDisableOnClick(true);
    add(
        new Paragraph(getTranslation("survey.codes.about")),
        new Paragraph(
            getTranslation(
                "survey.codes.carries",
                base + "/svara/" + round.slug(),
                Words.day(round.asked().until()))),
        make);
  }

  private void makeMissing(int missing) {
    var sample = work.sample();
    make(
        missing,
        progress ->
            work.services()
                .codes()
                .make(
                    sample.round().municipality(),
                    sample.round().id(),
                    sample.version(),
                    progress));
  }

  /// Runs what makes codes, here and now or, for many, beside the view.
  void make(int count, Function<IntConsumer, MadeCodes> making) {
    if (count <= AT_ONCE) {
      if (!ProblemNotice.attempt(this, () -> hold(making.apply(soFar -> {})))) {
        show();
      }
    } else if (!isMaking()) {
      makeBeside(UI.getCurrent(), count, making);
    }
  }

  private void makeBeside(UI ui, int count, Function<IntConsumer, MadeCodes> making) {
    var bar = new ProgressBar(0, count);
    bar.getElement().setAttribute("aria-label", getTranslation("survey.codes.progress.label"));
    var words = new Paragraph(getTranslation("survey.codes.progress", 0, count));
    var box = new Div(bar, words, Words.quiet(getTranslation("survey.cancel"), this::giveUp));
    box.addClassName("codes-progress");
    box.getElement().setAttribute("role", "status");
    progress = box;
    isGivenUp.set(false);
    ui.setPollInterval(POLL_ms);
    work.redraw();
    IntConsumer told =
        soFar -> {
          if (isGivenUp.get()) {
            throw new CancellationException("given up after %d codes".formatted(soFar));
          }
          ui.access(() -> {
            bar.setValue(soFar);
            words.setText(getTranslation("survey.codes.progress", soFar, count));
          });
        };
    executor.execute(
        new DelegatingSecurityContextRunnable(() -> runBeside(ui, () -> making.apply(told))));
  }

  private interface Making {
    MadeCodes run();
  }

  private void runBeside(UI ui, Making making) {
    try {
      var made = making.run();
      ui.access(() -> finish(ui, () -> hold(made)));
    } catch (CancellationException e) {
      ui.access(() -> finish(ui, work::refresh));
    } catch (ProblemException e) {
      ui.access(() ->
          finish(
              ui,
              () -> {
                ProblemNotice.show(this, e.problem());
                work.refresh();
              }));
    } catch (RuntimeException e) {
      LOG.error("Codes could not be made; none were kept", e);
      ui.access(() ->
          finish(
              ui,
              () -> {
                ProblemNotice.show(
                    getTranslation("survey.codes.failed.title"),
                    getTranslation("survey.codes.failed.text"));
                work.refresh();
              }));
    }
  }

  private void finish(UI ui, Runnable outcome) {
    ui.setPollInterval(-1);
    progress = null;
    outcome.run();
  }

  private void hold(MadeCodes made) {
    held = made;
    warnBeforeUnload(true);
    work.refresh();
  }

  private void saved() {
    forget();
    work.refresh();
  }

  /// The browser asks before it closes or reloads the page.
  private void warnBeforeUnload(boolean isOn) {
    getElement()
        .executeJs(
            """
            window.rtUnsaved ??= (event) => event.preventDefault();
            $0 ? addEventListener('beforeunload', window.rtUnsaved)
               : removeEventListener('beforeunload', window.rtUnsaved);
            """,
            isOn);
  }
}
