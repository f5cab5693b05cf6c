package se.rodatraden.shared;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a source said when it was cited: frozen, so that a picture can be read as it was adopted.
///
/// @param title what is cited, e.g. the question and the answer counted
/// @param figure the number it gives, where it gives one
/// @param position where it is, where it is a place
/// @param placeName the place's name or nearest named place
/// @param date the day it was seen or the round closed, where known
/// @param path public address of the cited thing, where there is one, e.g.
///   `/kavlinge/enkater/trygghet#fraga-morker`
/// @param madeUp demo data, marked wherever it shows
/// @param gathered what it was made of, where it is made of several things; absent in what was
///   cited before that was kept
public record Citation(
    LocalizedText title,
    @Nullable Figure figure,
    @Nullable GeoPosition position,
    @Nullable String placeName,
    @Nullable LocalDate date,
    @Nullable String path,
    boolean madeUp,
    @Nullable Gathered gathered) {

  public Citation(
      LocalizedText title,
      @Nullable Figure figure,
      @Nullable GeoPosition position,
      @Nullable String placeName,
      @Nullable LocalDate date,
      @Nullable String path,
      boolean madeUp) {
    this(title, figure, position, placeName, date, path, madeUp, null);
  }

  /// What several things were made of when they were cited as one.
  ///
  /// @param count how many in all
  /// @param sources where they come from, e.g. how many from each walk
  /// @param contents what they say, e.g. how many of each category
  public record Gathered(int count, List<Part> sources, List<Part> contents) {

    public Gathered {
      sources = List.copyOf(sources);
      contents = List.copyOf(contents);
    }
  }

  /// @param date when it was, where that is known
  /// @param path public address, where there is one
  public record Part(
      LocalizedText title, int count, @Nullable LocalDate date, @Nullable String path) {}

  /// Those that a figure is a share of. Said wherever the figure stands, since the same share means
  /// something else among those who were drawn and among those who wished.
  public enum Among {
    /// A drawn sample (urval).
    SAMPLE,
    /// All who wished to answer (öppen enkät): never representative.
    OPEN,
    /// Those who were at a meeting (möte).
    MEETING
  }

  /// A share of those who answered.
  ///
  /// @param count how many gave the counted answer
  /// @param base how many answered the question
  /// @param among who could be among them; absent in what was cited before it was kept
  public record Figure(int count, int base, @Nullable Among among) {

    public Figure {
      if (base < 1 || count < 0 || count > base) {
        throw new IllegalArgumentException(
            "a figure must count 0 to base of at least 1, was %d of %d".formatted(count, base));
      }
    }

    /// 0–1.
    public double share() {
      return (double) count / base;
    }

    /// Whole per cent, rounded half up: the only rounding of shares there is, so that what is cited
    /// reads the same wherever it stands. Reckoned in whole numbers, since 29 of 200 is exactly on
    /// the half and 0.145 is not.
    public int percent() {
      return Math.toIntExact((200L * count + base) / (2L * base));
    }
  }
}
