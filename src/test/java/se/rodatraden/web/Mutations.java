package se.rodatraden.web;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Bends a good submission somewhere: another value, a member gone, doubled or renamed, or a byte
/// that does not belong. The same seed bends in the same ways.
final class Mutations {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private final Random random;

  /// What may stand where something else is expected.
  private final List<JsonNode> strangers =
      List.of(
          MAKE.nullNode(),
          MAKE.booleanNode(true),
          MAKE.numberNode(-1),
          MAKE.numberNode(Long.MAX_VALUE),
          MAKE.numberNode(1e308),
          MAKE.numberNode(new java.math.BigDecimal("1e-30000")),
          MAKE.stringNode(""),
          MAKE.stringNode("\u0000\uFFFF\u202E"),
          MAKE.stringNode("\uD83D\uDE00".repeat(600)),
          MAKE.stringNode("'; DROP TABLE ballot; --"),
          MAKE.stringNode("<script>alert(1)</script>"),
          MAKE.stringNode("x".repeat(20_000)),
          MAKE.arrayNode(),
          MAKE.arrayNode().add(MAKE.arrayNode().addNull()),
          MAKE.objectNode(),
          MAKE.objectNode().set("option", MAKE.objectNode()));

  private final List<UnaryOperator<ObjectNode>> ways =
      List.of(this::replace, this::remove, this::rename, this::insert);

  Mutations(long seed) {
    random = new Random(seed);
  }

  String bend(String submission) {
    var tree = (ObjectNode) JSON.readTree(submission);
    var way = random.nextInt(ways.size() + 1);
    return way < ways.size() ? ways.get(way).apply(tree).toString() : corrupt(submission);
  }

  private ObjectNode replace(ObjectNode tree) {
    var object = descend(tree);
    var name = name(object);
    if (object.get(name) instanceof ArrayNode array && !array.isEmpty() && random.nextBoolean()) {
      array.set(random.nextInt(array.size()), stranger());
    } else {
      object.set(name, stranger());
    }
    return tree;
  }

  private ObjectNode remove(ObjectNode tree) {
    var object = descend(tree);
    object.remove(name(object));
    return tree;
  }

  private ObjectNode rename(ObjectNode tree) {
    var object = descend(tree);
    var value = object.remove(name(object));
    object.set("x" + random.nextInt(10), value);
    return tree;
  }

  private ObjectNode insert(ObjectNode tree) {
    descend(tree).set("ny-" + random.nextInt(10), stranger());
    return tree;
  }

  private String corrupt(String submission) {
    var text = new StringBuilder(submission);
    var at = random.nextInt(text.length());
    text.replace(at, at + random.nextInt(2), String.valueOf((char) random.nextInt(0x2FF)));
    return text.toString();
  }

  /// An object somewhere in the tree that has members.
  private ObjectNode descend(ObjectNode from) {
    var inner =
        from.valueStream()
            .map(value ->
                value instanceof ArrayNode array && !array.isEmpty() ? array.get(0) : value)
            .filter(value -> value instanceof ObjectNode object && !object.isEmpty())
            .map(ObjectNode.class::cast)
            .toList();
    return inner.isEmpty() || random.nextInt(3) == 0
        ? from
        : descend(inner.get(random.nextInt(inner.size())));
  }

  private String name(ObjectNode object) {
    var names = List.copyOf(object.propertyNames());
    return names.get(random.nextInt(names.size()));
  }

  private JsonNode stranger() {
    return strangers.get(random.nextInt(strangers.size())).deepCopy();
  }
}
