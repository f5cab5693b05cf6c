package se.rodatraden.survey.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.survey.QuestionnaireJson;
import se.rodatraden.survey.xlsform.Expression.Call;
import se.rodatraden.survey.xlsform.Expression.Literal;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads the part of XPath that forms use: comparisons, `and`, `or`, function calls.
final class ExpressionParser {

  private static final int DEEPEST = 40;

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:(?<reference>\\$\\{\\s*(?<question>[^}\\s]+)\\s*\\})"
              + "|(?<number>-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d+)?)"
              + "|(?<string>'[^']*'|\"[^\"]*\"|‘[^’]*’|“[^”]*”|”[^”]*”)"
              + "|(?<operator>!=|<=|>=|=|<|>)"
              + "|(?<name>[A-Za-z][A-Za-z0-9_-]*)"
              + "|(?<mark>[(),.]))");

  private final String text;
  private int position;
  private int depth;
  private Token next = Token.END;

  private ExpressionParser(String text) {
    this.text = text;
  }

  /// @return empty where it is not of that part
  static Optional<Expression> parse(String text) {
    try {
      var parser = new ExpressionParser(text);
      parser.advance();
      var expression = parser.or();
      return parser.next.kind() == Kind.END ? Optional.of(expression) : Optional.empty();
    } catch (NotUnderstood e) {
      return Optional.empty();
    }
  }

  private Expression or() {
    return chain("or", this::and, Expression.Or::new);
  }

  private Expression and() {
    return chain("and", this::comparison, Expression.And::new);
  }

  private Expression chain(
      String word, Supplier<Expression> part, Function<List<Expression>, Expression> together) {
    var parts = new ArrayList<Expression>();
    parts.add(part.get());
    while (next.kind() == Kind.NAME && next.text().toLowerCase(Locale.ROOT).equals(word)) {
      advance();
      parts.add(part.get());
    }
    return parts.size() == 1 ? parts.getFirst() : together.apply(parts);
  }

  private Expression comparison() {
    var left = term();
    if (next.kind() != Kind.OPERATOR) {
      return left;
    }
    var operator = next.text();
    advance();
    return new Expression.Comparison(operator, left, term());
  }

  private Expression term() {
    var token = next;
    advance();
    return switch (token.kind()) {
      case REFERENCE -> new Expression.Reference(token.text());
      case NUMBER -> number(token.text());
      case STRING -> new Literal(JsonNodeFactory.instance.stringNode(token.text()));
      case NAME -> call(token.text().toLowerCase(Locale.ROOT));
      case MARK -> marked(token.text());
      case OPERATOR, END -> throw new NotUnderstood();
    };
  }

  /// As JSON reads it, so that 3 is the same 3.
  private static Expression number(String text) {
    var negative = text.startsWith("-");
    var digits = negative ? text.substring(1) : text;
    var json = (negative ? "-" : "") + (digits.startsWith(".") ? "0" : "") + digits;
    try {
      return new Literal(QuestionnaireJson.STRICT.readTree(json));
    } catch (tools.jackson.core.JacksonException e) {
      throw new NotUnderstood();
    }
  }

  private Expression marked(String mark) {
    if (mark.equals(".")) {
      return new Expression.Itself();
    }
    if (!mark.equals("(")) {
      throw new NotUnderstood();
    }
    return inside(() -> {
      var expression = or();
      expect(")");
      return expression;
    });
  }

  private Expression call(String function) {
    expect("(");
    return inside(() -> {
      var arguments = new ArrayList<Expression>();
      if (!isMark(")")) {
        arguments.add(or());
        while (isMark(",")) {
          advance();
          arguments.add(or());
        }
      }
      expect(")");
      return joined(new Call(function, arguments));
    });
  }

  /// `concat('a', "'")` is how a string says what its own quotes cannot.
  private static Expression joined(Call call) {
    var strings =
        call.function().equals("concat")
            && call.arguments().stream()
                .allMatch(each -> each instanceof Literal(var value) && value.isString());
    return strings
        ? new Literal(
            JsonNodeFactory.instance.stringNode(
                call.arguments().stream()
                    .map(each -> ((Literal) each).value().stringValue())
                    .collect(Collectors.joining())))
        : call;
  }

  private Expression inside(Supplier<Expression> read) {
    if (++depth > DEEPEST) {
      throw new NotUnderstood();
    }
    var expression = read.get();
    depth--;
    return expression;
  }

  private boolean isMark(String mark) {
    return next.kind() == Kind.MARK && next.text().equals(mark);
  }

  private void expect(String mark) {
    if (!isMark(mark)) {
      throw new NotUnderstood();
    }
    advance();
  }

  private void advance() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    if (position == text.length()) {
      next = Token.END;
      return;
    }
    var matcher = TOKEN.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      throw new NotUnderstood();
    }
    position = matcher.end();
    if (matcher.group("reference") != null) {
      next = new Token(Kind.REFERENCE, matcher.group("question"));
    } else if (matcher.group("string") != null) {
      var quoted = matcher.group("string");
      next = new Token(Kind.STRING, quoted.substring(1, quoted.length() - 1));
    } else if (matcher.group("number") != null) {
      next = new Token(Kind.NUMBER, matcher.group("number"));
    } else if (matcher.group("operator") != null) {
      next = new Token(Kind.OPERATOR, matcher.group("operator"));
    } else if (matcher.group("name") != null) {
      next = new Token(Kind.NAME, matcher.group("name"));
    } else {
      next = new Token(Kind.MARK, matcher.group("mark"));
    }
  }

  private enum Kind {
    REFERENCE,
    NUMBER,
    STRING,
    OPERATOR,
    NAME,
    MARK,
    END
  }

  private record Token(Kind kind, String text) {
    static final Token END = new Token(Kind.END, "");
  }

  private static final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotUnderstood() {
      super(null, null, false, false);
    }
  }
}
