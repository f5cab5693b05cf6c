package se.rodatraden.walk.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.SpokenLanguages;
import se.rodatraden.walk.WalkDraft;
import se.rodatraden.walk.WalkPurpose;

/// What the walk is called, what it is for, and the languages it speaks.
final class AboutPart extends PlanPart {

  private static final String SWEDISH = LocalizedText.REQUIRED_LANGUAGE;

  private final MultiSelectComboBox<String> languages = new MultiSelectComboBox<>();
  private final MultiSelectComboBox<WalkPurpose> serves = new MultiSelectComboBox<>();
  private final WrittenText title;
  private final WrittenText purpose;
  private Consumer<List<String>> spoken = all -> {};

  /// @param offered what walks can serve
  AboutPart(@Nullable WalkDraft before, List<WalkPurpose> offered) {
    super("om", "walk.plan.about.", List.of("title", "purpose", "repeats"));
    title =
        new WrittenText(
                getTranslation("walk.plan.name"),
                false,
                before == null ? null : before.title(),
                this::change)
            .required();
    purpose =
        new WrittenText(
                getTranslation("walk.plan.purpose"),
                true,
                before == null ? null : before.purpose(),
                this::change)
            .required();
    purpose.setHelp(getTranslation("walk.plan.purpose.help"));
    prepareLanguages(before);
    prepareServes(before, offered);
    add(languages, title, purpose, serves);
    showLanguages();
  }

  private void prepareLanguages(@Nullable WalkDraft before) {
    languages.setLabel(getTranslation("walk.plan.languages"));
    languages.setHelperText(getTranslation("walk.plan.languages.help"));
    languages.setItems(SpokenLanguages.OFFERED);
    languages.setItemLabelGenerator(tag -> SpokenLanguages.name(tag, getLocale()));
    languages.setWidthFull();
    languages.setValue(spokenIn(before));
    languages.addValueChangeListener(change -> {
      showLanguages();
      change();
    });
  }

  private static Set<String> spokenIn(@Nullable WalkDraft before) {
    var tags = new TreeSet<String>();
    if (before != null) {
      Stream.concat(
              Stream.of(before.title(), before.purpose()),
              Stream.concat(
                  Stream.ofNullable(before.plan().invitation()),
                  before.plan().questions().stream().map(question -> question.text())))
          .forEach(text -> tags.addAll(text.languages()));
    }
    tags.remove(SWEDISH);
    return tags;
  }

  private void prepareServes(@Nullable WalkDraft before, List<WalkPurpose> offered) {
    var chosen = before == null ? List.<WalkPurpose>of() : before.plan().serves();
    var gone = chosen.stream().filter(each -> offered.stream().noneMatch(each::isSameAs)).toList();
    serves.setLabel(getTranslation("walk.plan.serves"));
    serves.setHelperText(
        getTranslation(offered.isEmpty() ? "walk.plan.serves.none" : "walk.plan.serves.help"));
    serves.setItems(Stream.concat(gone.stream(), offered.stream()).toList());
    serves.setItemLabelGenerator(each -> WalkWords.purpose(this, each, getLocale()));
    serves.setWidthFull();
    serves.setValue(
        Stream.concat(
                gone.stream(),
                offered.stream().filter(each -> chosen.stream().anyMatch(each::isSameAs)))
            .toList());
    serves.addValueChangeListener(change -> change());
  }

  /// @param listener told every language, Swedish first, also now
  void onLanguages(Consumer<List<String>> listener) {
    spoken = listener;
    listener.accept(spoken());
  }

  private List<String> spoken() {
    var all = new ArrayList<String>();
    all.add(SWEDISH);
    SpokenLanguages.OFFERED.stream().filter(languages.getValue()::contains).forEach(all::add);
    return all;
  }

  private void showLanguages() {
    title.showLanguages(spoken());
    purpose.showLanguages(spoken());
    spoken.accept(spoken());
  }

  /// Asked from the last to the first, so that the focus ends in the first that is missing.
  boolean isFilledIn() {
    var hasPurpose = purpose.isFilledIn();
    return title.isFilledIn() && hasPurpose;
  }

  LocalizedText title() {
    return title.read().orElseThrow();
  }

  LocalizedText purpose() {
    return purpose.read().orElseThrow();
  }

  List<WalkPurpose> serves() {
    return List.copyOf(serves.getValue());
  }

  void focusFirst() {
    title.focus();
  }
}
