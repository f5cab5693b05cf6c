package se.rodatraden.analysis;

/// Where the share would lie among all, 0–1, with 95 % confidence, had the respondents been drawn
/// at random. Source: Wilson (1927).
public record Interval(double low, double high) {

  private static final double Z = 1.959963984540054;

  static Interval wilson(int count, int base) {
    double share = (double) count / base;
    double z2 = Z * Z;
    double centre = (share + z2 / (2 * base)) / (1 + z2 / base);
    double half =
        Z / (1 + z2 / base) * Math.sqrt(share * (1 - share) / base + z2 / (4.0 * base * base));
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
