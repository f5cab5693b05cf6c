package se.rodatraden.shared;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// What a [Problem] tells beside its code: its record's own components.
public final class ProblemParts {

  private ProblemParts() {}

  /// By name, in the order in which the problem's texts take them.
  public static Map<String, Object> of(Problem problem) {
    var parts = new LinkedHashMap<String, Object>();
    for (var component : componentsOf(problem)) {
      parts.put(component.getName(), valueOf(component, problem));
    }
    return Collections.unmodifiableMap(parts);
  }

  /// The arguments of the problem's texts.
  public static Object[] arguments(Problem problem) {
    return of(problem).values().toArray();
  }

  private static RecordComponent[] componentsOf(Problem problem) {
    var components = problem.getClass().getRecordComponents();
    if (components == null) {
      throw new IllegalStateException("a problem must be a record, was " + problem.getClass());
    }
    return components;
  }

  /// Catalogues may be known within their module only.
  private static Object valueOf(RecordComponent component, Problem problem) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return Objects.requireNonNull(accessor.invoke(problem), component.getName());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a problem's components must be readable", e);
    }
  }
}
