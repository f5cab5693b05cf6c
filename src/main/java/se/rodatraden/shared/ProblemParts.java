package se.rodatraden.shared;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a [Problem] tells beside its code: its record's own components.
public final class ProblemParts {

  private ProblemParts() {}

  /// By name; what is null is left out.
  public static Map<String, Object> of(Problem problem) {
    var parts = new LinkedHashMap<String, Object>();
    for (var component : componentsOf(problem)) {
      var value = valueOf(component, problem);
      if (value != null) {
        parts.put(component.getName(), value);
      }
    }
    return Collections.unmodifiableMap(parts);
  }

  /// The arguments of the problem's texts, in order; nothing for what is null.
  public static Object[] arguments(Problem problem) {
    return Arrays.stream(componentsOf(problem))
        .map(component -> Objects.requireNonNullElse(valueOf(component, problem), ""))
        .toArray();
  }

  private static RecordComponent[] componentsOf(Problem problem) {
    var components = problem.getClass().getRecordComponents();
    if (components == null) {
      throw new IllegalStateException("a problem must be a record, was " + problem.getClass());
    }
    return components;
  }

  /// Catalogues may be known within their module only.
  private static @Nullable Object valueOf(RecordComponent component, Problem problem) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(problem);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a problem's components must be readable", e);
    }
  }
}
