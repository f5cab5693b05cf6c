package se.rodatraden.survey;

import com.github.shyiko.mysql.binlog.BinaryLogFileReader;
import com.github.shyiko.mysql.binlog.event.DeleteRowsEventData;
import com.github.shyiko.mysql.binlog.event.EventData;
import com.github.shyiko.mysql.binlog.event.TableMapEventData;
import com.github.shyiko.mysql.binlog.event.UpdateRowsEventData;
import com.github.shyiko.mysql.binlog.event.WriteRowsEventData;
import com.github.shyiko.mysql.binlog.event.XidEventData;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer;
import com.github.shyiko.mysql.binlog.event.deserialization.EventDeserializer.CompatibilityMode;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the server's binary log tells: every change of every row, transaction by transaction, in
/// order.
///
/// @param transactions in the order of their commits
record BinaryLog(List<List<Change>> transactions) {

  enum Kind {
    INSERT,
    UPDATE,
    DELETE
  }

  /// @param row after the change, or before it where it was deleted; values in the order of columns
  record Change(Kind kind, String table, List<Serializable> row) {

    boolean is(Kind wanted, String wantedTable) {
      return kind == wanted && table.equals(wantedTable);
    }

    byte[] bytes(int column) {
      return (byte[]) row.get(column);
    }

    String text(int column) {
      return new String(bytes(column), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  static BinaryLog read(Path folder, Predicate<String> files) throws IOException {
    var transactions = new ArrayList<List<Change>>();
    try (Stream<Path> listed = Files.list(folder)) {
      var names =
          listed.filter(file -> files.test(file.getFileName().toString())).sorted().toList();
      for (var file : names) {
        read(file, transactions);
      }
    }
    return new BinaryLog(transactions);
  }

  private static void read(Path file, List<List<Change>> transactions) throws IOException {
    var deserializer = new EventDeserializer();
    deserializer.setCompatibilityMode(CompatibilityMode.CHAR_AND_BINARY_AS_BYTE_ARRAY);
    var tables = new HashMap<Long, String>();
    var present = new ArrayList<Change>();
    try (var reader = new BinaryLogFileReader(file.toFile(), deserializer)) {
      for (var event = reader.readEvent(); event != null; event = reader.readEvent()) {
        EventData data = event.getData();
        switch (data) {
          case TableMapEventData map -> tables.put(map.getTableId(), map.getTable());
          case WriteRowsEventData rows ->
              rows.getRows()
                  .forEach(row -> present.add(change(Kind.INSERT, tables, rows.getTableId(), row)));
          case UpdateRowsEventData rows ->
              rows.getRows().stream()
                  .map(Map.Entry::getValue)
                  .forEach(row -> present.add(change(Kind.UPDATE, tables, rows.getTableId(), row)));
          case DeleteRowsEventData rows ->
              rows.getRows()
                  .forEach(row -> present.add(change(Kind.DELETE, tables, rows.getTableId(), row)));
          case XidEventData commit -> {
            transactions.add(List.copyOf(present));
            present.clear();
          }
          case null, default -> {}
        }
      }
    }
  }

  private static Change change(
      Kind kind, Map<Long, String> tables, long table, Serializable[] row) {
    return new Change(
        kind,
        tables.getOrDefault(table, ""),
        java.util.Collections.unmodifiableList(java.util.Arrays.asList(row)));
  }
}
