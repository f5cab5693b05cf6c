package se.rodatraden.shared.database;

import static se.rodatraden.jooq.Tables.IMPORTED_ROW;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionOperations;
import se.rodatraden.jooq.DefaultSchema;
import se.rodatraden.shared.id.MunicipalityCode;

/// One loading of a municipality's rows from a file: new rows are inserted, rows that are there are
/// updated, and rows that an earlier loading stored and this one did not are removed.
///
/// Rows that people made in the app are never known to it, and so never removed. Obtained from
/// [RowImports].
public final class RowImport {

  private static final String CODE = "municipality_code";
  private static final String BETWEEN_KEY_PARTS = "/";

  private static final Logger LOG = LoggerFactory.getLogger(RowImport.class);

  private record RowName(String table, String key) {}

  private final DSLContext database;
  private final TransactionOperations savepoint;
  private final MunicipalityCode municipality;
  private final Set<RowName> stored = new HashSet<>();
  private final Set<String> leftAlone = new HashSet<>();

  RowImport(DSLContext database, TransactionOperations savepoint, MunicipalityCode municipality) {
    this.database = database;
    this.savepoint = savepoint;
    this.municipality = municipality;
  }

  public MunicipalityCode municipality() {
    return municipality;
  }

  /// Inserts or updates rows by their primary key; only columns that were set are written.
  ///
  /// @param branch what the rows belong to, e.g. `promise/lofte-2018`
  public void store(String branch, List<? extends UpdatableRecord<?>> rows) {
    rows.forEach(row -> store(branch, row));
  }

  public void store(String branch, UpdatableRecord<?> row) {
    storeShared(row);
    remember(branch, new RowName(row.getTable().getName(), keyOf(row)));
  }

  /// Inserts or updates a row that is not one municipality's own, and so is never removed.
  public void storeShared(UpdatableRecord<?> row) {
    var table = row.getTable();
    if (database.update(table).set(row).where(isRow(table, keyOf(row))).execute() == 0) {
      database.insertInto(table).set(row).execute();
    }
  }

  private void remember(String branch, RowName row) {
    stored.add(row);
    database
        .insertInto(IMPORTED_ROW)
        .set(IMPORTED_ROW.MUNICIPALITY_CODE, municipality)
        .set(IMPORTED_ROW.BRANCH, branch)
        .set(IMPORTED_ROW.IN_TABLE, row.table())
        .set(IMPORTED_ROW.ROW_KEY, row.key())
        .onDuplicateKeyUpdate()
        .set(IMPORTED_ROW.BRANCH, branch)
        .execute();
  }

  /// Keeps every row of a branch as it is, since people have changed it in the app.
  public void leaveAlone(String branch) {
    LOG.info("{} of {} was edited in the app and is left as it is", branch, municipality);
    leftAlone.add(branch);
  }

  /// Removes what earlier loadings stored and this one did not, where nothing else refers to it.
  ///
  /// @return the rows that something still refers to, as `table key`
  public List<String> removeVanished() {
    var remaining = vanished();
    var removedSome = true;
    while (removedSome) {
      removedSome = remaining.removeIf(this::removeUnlessReferredTo);
    }
    return remaining.stream().map(row -> row.table() + " " + row.key()).toList();
  }

  private List<RowName> vanished() {
    return database
        .select(IMPORTED_ROW.BRANCH, IMPORTED_ROW.IN_TABLE, IMPORTED_ROW.ROW_KEY)
        .from(IMPORTED_ROW)
        .where(IMPORTED_ROW.MUNICIPALITY_CODE.eq(municipality))
        .orderBy(IMPORTED_ROW.IMPORTED_ROW_ID.desc())
        .stream()
        .filter(row -> !leftAlone.contains(row.value1()))
        .map(row -> new RowName(row.value2(), row.value3()))
        .filter(row -> !stored.contains(row))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private boolean removeUnlessReferredTo(RowName row) {
    try {
      savepoint.executeWithoutResult(status -> remove(row));
      return true;
    } catch (DataIntegrityViolationException e) {
      return false;
    }
  }

  private void remove(RowName row) {
    var table = DefaultSchema.DEFAULT_SCHEMA.getTable(row.table());
    if (table == null) {
      throw new IllegalStateException("imported_row names a table that is not there: " + row);
    }
    database.deleteFrom(table).where(isRow(table, row.key())).execute();
    database
        .deleteFrom(IMPORTED_ROW)
        .where(IMPORTED_ROW.MUNICIPALITY_CODE.eq(municipality))
        .and(IMPORTED_ROW.IN_TABLE.eq(row.table()))
        .and(IMPORTED_ROW.ROW_KEY.eq(row.key()))
        .execute();
  }

  private static String keyOf(UpdatableRecord<?> row) {
    return keyFields(row.getTable()).stream()
        .map(field -> row.get(field, String.class))
        .collect(Collectors.joining(BETWEEN_KEY_PARTS));
  }

  private Condition isRow(Table<?> table, String key) {
    var fields = keyFields(table);
    var values = Arrays.asList(key.split(BETWEEN_KEY_PARTS, -1));
    var conditions = new ArrayList<Condition>();
    for (int i = 0; i < fields.size(); i++) {
      conditions.add(equal(fields.get(i), values.get(i)));
    }
    var code = table.field(CODE);
    if (code != null) {
      conditions.add(equal(code, municipality.value()));
    }
    return DSL.and(conditions);
  }

  @SuppressWarnings("removal") // no other way yet from a text to the type of any column
  private static <T> Condition equal(Field<T> field, String value) {
    return field.eq(field.getDataType().convert(value));
  }

  private static List<? extends Field<?>> keyFields(Table<?> table) {
    var key = table.getPrimaryKey();
    if (key == null) {
      throw new IllegalArgumentException(table.getName() + " has no primary key");
    }
    return key.getFields().stream()
        .filter(field -> !field.getName().equals(CODE) || key.getFields().size() == 1)
        .toList();
  }
}
