package se.rodatraden.picture;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Party;

/// One party's adoption of a picture: who gave it, as they were called that day, and when.
public record Adoption(Party party, String name, @Nullable String title, LocalDate adoptedOn) {}
