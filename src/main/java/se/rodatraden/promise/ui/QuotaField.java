package se.rodatraden.promise.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.promise.Quota;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.ui.LocalizedTextField;

/// How much of an activity is promised; each kind asks only for what belongs to it.
class QuotaField extends Div {

  private enum Kind {
    AT_LEAST,
    PER_PERIOD,
    TIME_SPENT,
    MILESTONE,
    UNQUANTIFIED
  }

  private final Select<Kind> kind = new Select<>();
  private final IntegerField count = new IntegerField(getTranslation("promise.quota.count"));
  private final LocalizedTextField unit =
      new LocalizedTextField(getTranslation("promise.quota.unit")).required();
  private final IntegerField evening = new IntegerField(getTranslation("promise.quota.evening"));
  private final LocalizedTextField presentedTo =
      new LocalizedTextField(getTranslation("promise.quota.presented_to"));
  private final Select<Quota.Every> every = new Select<>();
  private final BigDecimalField posts = new BigDecimalField(getTranslation("promise.quota.posts"));
  private final IntegerField months = new IntegerField(getTranslation("promise.quota.months"));

  QuotaField(Quota before) {
    addClassName("form-fields");
    kind.setLabel(getTranslation("promise.quota.label"));
    kind.setItems(Kind.values());
    kind.setItemLabelGenerator(each -> PromiseWords.word(this, "promise.quota.kind.", each));
    every.setLabel(getTranslation("promise.quota.every"));
    every.setItems(Quota.Every.values());
    every.setItemLabelGenerator(each -> PromiseWords.word(this, "promise.every.", each));
    count.setMin(1);
    evening.setMin(0);
    months.setMin(1);
    for (var number : List.of(count, evening, months)) {
      number.setStepButtonsVisible(true);
    }
    add(kind, count, unit, every, evening, presentedTo, posts, months);
    kind.addValueChangeListener(change -> showFields());
    unit.setValue(unitOf(before));
    show(before);
  }

  private static @Nullable LocalizedText unitOf(Quota quota) {
    return switch (quota) {
      case Quota.AtLeast it -> it.unit();
      case Quota.PerPeriod it -> it.unit();
      case Quota.TimeSpent it -> null;
      case Quota.Milestone it -> null;
      case Quota.Unquantified it -> null;
    };
  }

  private void show(Quota quota) {
    every.setValue(Quota.Every.MONTH);
    kind.setValue(
        switch (quota) {
          case Quota.AtLeast it -> {
            count.setValue(it.count());
            presentedTo.setValue(it.presentedTo());
            it.within().forEach(part -> evening.setValue(part.count()));
            yield Kind.AT_LEAST;
          }
          case Quota.PerPeriod it -> {
            count.setValue(it.count());
            every.setValue(it.every());
            yield Kind.PER_PERIOD;
          }
          case Quota.TimeSpent it -> {
            posts.setValue(it.fullTimePosts());
            months.setValue(it.months());
            yield Kind.TIME_SPENT;
          }
          case Quota.Milestone it -> Kind.MILESTONE;
          case Quota.Unquantified it -> Kind.UNQUANTIFIED;
        });
  }

  private void showFields() {
    var chosen = kind.getValue();
    var isCounted = chosen == Kind.AT_LEAST || chosen == Kind.PER_PERIOD;
    count.setVisible(isCounted);
    unit.setVisible(isCounted);
    evening.setVisible(chosen == Kind.AT_LEAST);
    presentedTo.setVisible(chosen == Kind.AT_LEAST);
    every.setVisible(chosen == Kind.PER_PERIOD);
    posts.setVisible(chosen == Kind.TIME_SPENT);
    months.setVisible(chosen == Kind.TIME_SPENT);
  }

  /// What is chosen; where something is missing or wrong it says so and is empty.
  Optional<Quota> read() {
    return switch (kind.getValue()) {
      case AT_LEAST -> readAtLeast();
      case PER_PERIOD -> {
        var isRight = isPositive(count);
        yield unit.readRequired()
            .filter(text -> isRight)
            .map(text -> new Quota.PerPeriod(count.getValue(), text, every.getValue()));
      }
      case TIME_SPENT -> readTime();
      case MILESTONE -> Optional.of(new Quota.Milestone());
      case UNQUANTIFIED -> Optional.of(new Quota.Unquantified());
    };
  }

  private Optional<Quota> readAtLeast() {
    var isRight = isPositive(count);
    var inTheEvening = evening.getValue() == null ? 0 : evening.getValue();
    var fits = isRight && inTheEvening >= 0 && inTheEvening <= count.getValue();
    evening.setInvalid(isRight && !fits);
    evening.setErrorMessage(getTranslation("promise.quota.evening.wrong"));
    List<Quota.SubQuota> within =
        fits && inTheEvening > 0
            ? List.of(new Quota.SubQuota(inTheEvening, Quota.Condition.EVENING))
            : List.of();
    return unit.readRequired()
        .filter(text -> fits)
        .map(text -> new Quota.AtLeast(count.getValue(), text, within, presentedTo.getValue()));
  }

  private Optional<Quota> readTime() {
    var hasPosts = posts.getValue() != null && posts.getValue().signum() > 0;
    posts.setInvalid(!hasPosts);
    posts.setErrorMessage(getTranslation("promise.quota.posts.wrong"));
    return isPositive(months) && hasPosts
        ? Optional.of(new Quota.TimeSpent(posts.getValue(), months.getValue()))
        : Optional.empty();
  }

  private boolean isPositive(IntegerField number) {
    var isRight = number.getValue() != null && number.getValue() >= 1;
    number.setInvalid(!isRight);
    number.setErrorMessage(getTranslation("promise.form.at_least_one"));
    return isRight;
  }
}
