package se.rodatraden.shared;

/// A module's share of the demo data set: made up, marked as made up wherever it shows, and loaded
/// only where `rodatraden.demo` is on. Loading again changes nothing.
public interface DemoData {

  /// Lower loads first: 100 accounts, 200 surveys, 300 walks, 400 pictures, 500 promises.
  int order();

  void load();
}
