package se.rodatraden.promise;

import static se.rodatraden.jooq.Tables.AGREEMENT;
import static se.rodatraden.jooq.Tables.PROMISE;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.shared.database.RowImport;
import se.rodatraden.shared.id.AgreementId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PromiseId;

/// Takes in a municipality's agreements and promises from a file. One that people have edited in
/// the app is left as it is, with all that belongs to it.
@Service
public class PromiseImport {

  private final DSLContext database;

  PromiseImport(DSLContext database) {
    this.database = database;
  }

  @SystemOnly
  @Transactional
  public void load(RowImport rows, List<Agreement> agreements, List<Promise> promises) {
    var code = rows.municipality();
    var asRows = new PromiseRows(code);
    for (var agreement : agreements) {
      var branch = "agreement/" + agreement.id();
      if (isEdited(code, agreement.id())) {
        rows.leaveAlone(branch);
      } else {
        rows.store(branch, asRows.of(agreement));
      }
    }
    for (var promise : promises) {
      var branch = "promise/" + promise.id();
      if (isEdited(code, promise.id())) {
        rows.leaveAlone(branch);
      } else {
        rows.store(branch, asRows.of(promise));
      }
    }
  }

  private boolean isEdited(MunicipalityCode code, AgreementId id) {
    return database.fetchExists(
        AGREEMENT,
        AGREEMENT.MUNICIPALITY_CODE.eq(code),
        AGREEMENT.AGREEMENT_ID.eq(id),
        AGREEMENT.VERSION.gt(1));
  }

  private boolean isEdited(MunicipalityCode code, PromiseId id) {
    return database.fetchExists(
        PROMISE,
        PROMISE.MUNICIPALITY_CODE.eq(code),
        PROMISE.PROMISE_ID.eq(id),
        PROMISE.VERSION.gt(1));
  }
}
