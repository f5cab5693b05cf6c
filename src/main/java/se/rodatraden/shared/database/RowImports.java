package se.rodatraden.shared.database;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.shared.id.MunicipalityCode;

/// Begins the loading of rows from files.
@Component
public class RowImports {

  private final DSLContext database;
  private final PlatformTransactionManager transactions;

  RowImports(DSLContext database, PlatformTransactionManager transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /// For use within the transaction of the service that loads.
  public RowImport begin(MunicipalityCode municipality) {
    var nested = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
    return new RowImport(database, new TransactionTemplate(transactions, nested), municipality);
  }
}
