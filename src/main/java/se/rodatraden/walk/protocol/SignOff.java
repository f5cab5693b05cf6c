package se.rodatraden.walk.protocol;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Party;

/// One party's signature for what both share: who gave it, as they were called that day, and when.
public record SignOff(Party party, String name, @Nullable String title, LocalDate signedOn) {}
