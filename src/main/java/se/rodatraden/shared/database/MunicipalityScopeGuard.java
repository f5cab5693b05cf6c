package se.rodatraden.shared.database;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.Insert;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.QOM;
import org.jooq.impl.TableImpl;

/// Refuses a query that touches a municipality's table without saying whose rows it means.
///
/// Every table with a `municipality_code` that a query names must have that column in a condition
/// (a `where` or the `on` of a join), or among the columns of an insert. One of those conditions
/// must compare it with a value: tables joined on each other's code alone say nothing of whose rows
/// are meant. What must look across municipalities says so through [GuardExemptions]. The directory
/// `municipality` itself is open.
final class MunicipalityScopeGuard implements VisitListener {

  private static final String CODE = "municipality_code";
  private static final String DIRECTORY = "municipality";

  private static final class Seen {
    final Set<String> tables = new HashSet<>();
    final Set<String> scoped = new HashSet<>();

    /// Conditions that name the code, and those that hold a value.
    final Set<QueryPart> ofCode = Collections.newSetFromMap(new IdentityHashMap<>());

    final Set<QueryPart> ofValue = Collections.newSetFromMap(new IdentityHashMap<>());

    boolean isBound(Query query) {
      return tables.isEmpty()
          || query instanceof Insert<?>
          || ofCode.stream().anyMatch(ofValue::contains);
    }
  }

  @Override
  public void visitStart(VisitContext context) {
    var part = context.queryPart();
    var path = context.queryParts();
    if (path.length == 1) {
      context.data(this, part instanceof Query ? new Seen() : null);
    }
    if (!(context.data(this) instanceof Seen seen)) {
      return;
    }
    if (part instanceof Table<?> table) {
      seeTable(seen, table, path);
    } else if (part instanceof TableField<?, ?> field
        && field.getName().equals(CODE)
        && field.getTable() != null
        && path[0] instanceof Query query
        && (isInCondition(path) || query instanceof Insert<?>)) {
      seen.scoped.add(field.getTable().getName());
      innermostCondition(path).ifPresent(seen.ofCode::add);
    } else if (part instanceof Param<?>) {
      innermostCondition(path).ifPresent(seen.ofValue::add);
    }
  }

  private static void seeTable(Seen seen, Table<?> table, QueryPart[] path) {
    var isBaseTable = table instanceof TableImpl<?> && table.field(CODE) != null;
    if (isBaseTable && !table.getName().equals(DIRECTORY) && !isInsideAlias(path)) {
      seen.tables.add(table.getName());
    }
  }

  /// An aliased table is seen twice: under its alias, and inside that as itself.
  private static boolean isInsideAlias(QueryPart[] path) {
    for (int i = 0; i < path.length - 1; i++) {
      if (path[i] instanceof TableImpl<?> || path[i] instanceof QOM.TableAlias<?>) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInCondition(QueryPart[] path) {
    return innermostCondition(path).isPresent();
  }

  private static Optional<QueryPart> innermostCondition(QueryPart[] path) {
    for (int i = path.length - 1; i >= 0; i--) {
      if (path[i] instanceof Condition condition) {
        return Optional.of(condition);
      }
    }
    return Optional.empty();
  }

  @Override
  public void visitEnd(VisitContext context) {
    if (context.queryParts().length == 1 && context.data(this) instanceof Seen seen) {
      context.data(this, null);
      var unscoped = new TreeSet<>(seen.tables);
      unscoped.removeAll(seen.scoped);
      if (!unscoped.isEmpty()) {
        throw new MissingMunicipalityScope(unscoped);
      }
      if (context.queryPart() instanceof Query query && !seen.isBound(query)) {
        throw new MissingMunicipalityScope(seen.tables);
      }
    }
  }

  /// A query that would have read or changed rows of every municipality.
  static final class MissingMunicipalityScope extends IllegalStateException {
    private static final long serialVersionUID = 1;

    MissingMunicipalityScope(Set<String> tables) {
      super(
          "a query on %s must name its municipality_code, and give it a value"
              .formatted(String.join(", ", new TreeSet<>(tables))));
    }
  }
}
