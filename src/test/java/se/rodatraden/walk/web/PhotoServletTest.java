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
import static se.rodatraden.walk.WalkFixtures.walk;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
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
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.PhotoIntake;
import se.rodatraden.walk.Photos;
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

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/flen", "/flen/x/stor.jpg", "/flen/iiiiiiiiiiii/stor.jpg"})
  void an_address_that_leads_to_no_photo_leads_nowhere(String wrong) throws Exception {
    signIn(FLEN, Role.READER);
    assertThat(get(wrong).getStatus()).isEqualTo(404);
    assertThat(get(path + "/enorm.jpg").getStatus()).isEqualTo(404);
  }
}
