package se.rodatraden.shared.database;

import org.jooq.DSLContext;
import org.jooq.ExecuteListenerProvider;
import org.jooq.VisitListenerProvider;

/// The few ways around the guards, each with its reason where it is used.
public final class GuardExemptions {

  private final DSLContext acrossMunicipalities;
  private final DSLContext singleStatement;

  GuardExemptions(DSLContext guarded) {
    this.acrossMunicipalities = guarded.configuration().derive(new VisitListenerProvider[0]).dsl();
    var withoutTransactionGuard =
        java.util.Arrays.stream(guarded.configuration().executeListenerProviders())
            .filter(provider -> !(provider.provide() instanceof TransactionGuard))
            .toArray(ExecuteListenerProvider[]::new);
    this.singleStatement = guarded.configuration().derive(withoutTransactionGuard).dsl();
  }

  /// For queries that must find something before its municipality is known, or that serve all of
  /// them.
  ///
  /// @param reason why; not evaluated, it stands in the code for the reader
  @SuppressWarnings("unused")
  public DSLContext acrossMunicipalities(String reason) {
    return acrossMunicipalities;
  }

  /// For one statement that is a transaction by itself, where a round trip to the database counts.
  ///
  /// @param reason why; not evaluated, it stands in the code for the reader
  @SuppressWarnings("unused")
  public DSLContext singleStatement(String reason) {
    return singleStatement;
  }
}
