package se.rodatraden.shared;

import com.vaadin.flow.component.Component;

/// What a module downstream lets people do with a [Citable] where it is shown; "use as evidence" is
/// one. Views that show citables place every action they are given beside them.
public interface CitableAction {

  /// A control for this citable, small enough for a table row.
  Component controlFor(Citable citable);
}
