package se.rodatraden.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.place.Sweref99Tm.Metres;
import se.rodatraden.shared.GeoPosition;

class Sweref99TmTest {

  private static final double CENTIMETRE_M = 0.011;

  /// Control points of Lantmäteriet for SWEREF 99 to SWEREF 99 TM, from the south of Skåne to the
  /// north of Lappland and from the west coast to Haparanda.
  @ParameterizedTest
  @CsvSource({
    "55.0, 14.25, 6095048.642, 452024.069",
    "57.0, 12.75, 6319636.937, 363331.554",
    "57.0, 19.5, 6326392.707, 773251.054",
    "59.0, 11.25, 6546096.724, 284626.066",
    "59.0, 19.5, 6548757.206, 758410.519",
    "63.0, 12.0, 6989134.048, 348083.148",
    "63.0, 19.5, 6993565.630, 727798.671",
    "65.0, 13.5, 7209293.753, 429270.201",
    "65.0, 21.75, 7225449.115, 817833.405",
    "67.0, 16.5, 7432168.174, 565398.458",
    "67.0, 24.0, 7459745.672, 891298.142",
    "69.0, 21.0, 7666089.698, 739639.195"
  })
  void it_meets_the_control_points_to_the_centimetre(
      double lat, double lon, double north_m, double east_m) {
    var found = Sweref99Tm.of(GeoPosition.of(lat, lon));
    assertThat(found.north_m()).isCloseTo(north_m, within(CENTIMETRE_M));
    assertThat(found.east_m()).isCloseTo(east_m, within(CENTIMETRE_M));
  }

  @ParameterizedTest
  @CsvSource({"55.3372, 13.3558", "59.0567, 16.5885", "68.4410, 22.4832"})
  void there_and_back_is_the_same_place(double lat, double lon) {
    var position = GeoPosition.of(lat, lon);
    assertThat(Sweref99Tm.toWgs84(Sweref99Tm.of(position))).isEqualTo(position);
  }

  @Test
  void on_the_middle_meridian_east_is_five_hundred_kilometres() {
    assertThat(Sweref99Tm.of(GeoPosition.of(60, 15)).east_m()).isEqualTo(500_000);
    assertThat(new Metres(1, 2)).isNotEqualTo(new Metres(2, 1));
  }
}
