package se.rodatraden.walk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.PhotoFixtures.NOTE;
import static se.rodatraden.walk.PhotoFixtures.photo;
import static se.rodatraden.walk.PhotoFixtures.picture;
import static se.rodatraden.walk.PhotoFixtures.send;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.liked;
import static se.rodatraden.walk.WalkFixtures.walk;

import jakarta.servlet.ServletException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.PhotoIntake;
import se.rodatraden.walk.Photos;
import se.rodatraden.walk.SentPhoto;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.image.PictureOnly;

@DatabaseTest
class PhotoServletTest {

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired Photos photos;
  @Autowired PhotoIntake intake;
  @Autowired Moderations moderations;
  @Autowired ServletRegistrationBean<PhotoServlet> registration;

  private String path = "";

  @BeforeEach
  void aPhoto() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
    observations.note(JOIN_CODE, NOTE, dark("Mörkt"), null);
    send(intake, photo(), picture(120));
    signIn(FLEN, Role.READER);
    path = "/flen/" + photos.list(FLEN, WALK).getFirst().id();
    Fixtures.signOut();
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private static void signIn(MunicipalityCode municipality, Role... roles) {
    Fixtures.signIn(municipality, Party.MUNICIPALITY, roles);
  }

  private MockHttpServletResponse get(String path) throws ServletException, IOException {
    var request = new MockHttpServletRequest("GET", "/app/foton" + path);
    request.setPathInfo(path);
    var response = new MockHttpServletResponse();
    Objects.requireNonNull(registration.getServlet()).service(request, response);
    return response;
  }

  @Test
  void it_stands_where_only_those_who_have_signed_in_come() {
    assertThat(registration.getUrlMappings()).containsExactly("/app/foton/*");
  }

  @Test
  void nobody_signed_in_is_refused() throws Exception {
    assertThat(get(path + "/stor.jpg").getStatus()).isEqualTo(403);
  }

  @Test
  void somebody_without_a_role_is_refused() throws Exception {
    signIn(FLEN);
    assertThat(get(path + "/stor.jpg").getStatus()).isEqualTo(403);
  }

  @Test
  void somebody_from_another_municipality_is_refused_by_either_address() throws Exception {
    signIn(KAVLINGE, Role.values());
    assertThat(get(path + "/stor.jpg").getStatus()).isEqualTo(403);
    assertThat(get(path.replace("flen", "kavlinge") + "/stor.jpg").getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/stor.jpg", "/liten.jpg"})
  void whoever_has_a_role_sees_it_and_no_browser_keeps_it(String size) throws Exception {
    signIn(FLEN, Role.READER);
    var answer = get(path + size);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("image/jpeg");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.getHeader("Content-Disposition")).isEqualTo("inline");
    assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
    PictureOnly.assertNothingElse(answer.getContentAsByteArray());
  }

  private static String archive(String municipality) {
    return "/%s/%s/alla.zip".formatted(municipality, WALK);
  }

  @Test
  void all_photos_in_one_file_are_for_those_who_moderate() throws Exception {
    assertThat(get(archive("flen")).getStatus()).as("nobody").isEqualTo(403);
    signIn(FLEN, Role.READER, Role.WALK_LEADER);
    assertThat(get(archive("flen")).getStatus()).as("other roles").isEqualTo(403);
    signIn(KAVLINGE, Role.values());
    assertThat(get(archive("flen")).getStatus()).as("another municipality").isEqualTo(403);
    assertThat(get(archive("kavlinge")).getStatus()).isEqualTo(404);
    signIn(FLEN, Role.POLICE_OFFICER);
    var answer = get(archive("flen"));
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("application/zip");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"foton-flen-%s.zip\"".formatted(WALK));
  }

  @Test
  void the_file_holds_each_photo_by_point_and_number_and_a_list() throws Exception {
    var other = new ObservationId(new UUID(8, 1));
    var gone = new ObservationId(new UUID(8, 2));
    observations.note(JOIN_CODE, other, liked("Fin bänk"), null);
    observations.note(JOIN_CODE, gone, dark("Pekar ut någon"), null);
    send(intake, photo(), picture(124));
    send(intake, new SentPhoto(JOIN_CODE, other, UUID.randomUUID()), picture(126));
    send(intake, new SentPhoto(JOIN_CODE, gone, UUID.randomUUID()), picture(128));
    var person = Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    Fixtures.store(database, person);
    moderations.moderate(FLEN, WALK, NOTE, 0, new Moderation.Accepted(false));
    moderations.moderate(FLEN, WALK, gone, 0, new Moderation.Removed("Pekar ut någon"));
    var files = unzip(get(archive("flen")).getContentAsByteArray());
    assertThat(files.keySet())
        .containsExactly(
            "punkt-01-belysning-foto-1.jpg",
            "punkt-01-belysning-foto-2.jpg",
            "utanfor-protokollet-en-plats-man-tycker-om-foto-1.jpg",
            "lista.csv");
    var list = new String(files.remove("lista.csv"), StandardCharsets.UTF_8);
    assertThat(list)
        .startsWith("\uFEFFfil;punkt;foto;kategori")
        .contains("\r\npunkt-01-belysning-foto-2.jpg;1;2;Belysning;Stationen;")
        .contains(";124;80;Bara för tjänstepersoner")
        .doesNotContain("Mörkt", "Pekar ut", NOTE.toString());
    assertThat(list.lines()).hasSize(4);
    files.values().forEach(PictureOnly::assertNothingElse);
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).as("no time").isEqualTo(1980);
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/flen", "/flen/x/stor.jpg", "/flen/iiiiiiiiiiii/stor.jpg"})
  void an_address_that_leads_to_no_photo_leads_nowhere(String wrong) throws Exception {
    signIn(FLEN, Role.READER);
    assertThat(get(wrong).getStatus()).isEqualTo(404);
    assertThat(get(path + "/enorm.jpg").getStatus()).isEqualTo(404);
  }
}
