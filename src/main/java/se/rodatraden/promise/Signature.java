package se.rodatraden.promise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.PersonId;

/// A party's name under a promise or agreement.
///
/// @param signed false for a named signatory who has not signed
/// @param signedOn null while unsigned, and where a document tells that it was signed but not when
/// @param person who signed here, null for older documents
public record Signature(
    Party party,
    String name,
    @Nullable String title,
    boolean signed,
    @Nullable LocalDate signedOn,
    @Nullable PersonId person) {}
