package se.rodatraden.walk.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.walk.WalkDraft;

/// What residents are told when they are invited.
final class InvitationPart extends PlanPart {

  private final WrittenText text;

  InvitationPart(@Nullable WalkDraft before) {
    super("inbjudan", "walk.plan.invitation.", List.of("invitation"));
    text =
        new WrittenText(
            getTranslation("walk.plan.invitation"),
            true,
            before == null ? null : before.plan().invitation(),
            this::change);
    add(text);
  }

  void showLanguages(List<String> spoken) {
    text.showLanguages(spoken);
  }

  boolean isFilledIn() {
    return text.isFilledIn();
  }

  @Nullable LocalizedText text() {
    return text.read().orElse(null);
  }
}
