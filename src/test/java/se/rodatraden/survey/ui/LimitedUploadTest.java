package se.rodatraden.survey.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import se.rodatraden.survey.xlsform.XlsForms;
import se.rodatraden.test.DatabaseTest;

@DatabaseTest
class LimitedUploadTest extends SpringBrowserlessTest {

  private static final int LARGEST_bytes = 1_000;

  private final List<byte[]> taken = new ArrayList<>();
  private final Div owner = new Div();
  private int refusals;
  private LimitedUpload upload = upload();

  private LimitedUpload upload() {
    return new LimitedUpload(LARGEST_bytes, taken::add, () -> refusals++);
  }

  @BeforeEach
  void somebodyIsThere() {
    UI.getCurrent().add(owner);
  }

  @Test
  void a_file_of_the_largest_size_is_taken() throws IOException {
    assertThat(send(1_000, 1_000).isRejected()).isFalse();
    assertThat(taken).singleElement().satisfies(file -> assertThat(file).hasSize(1_000));
    assertThat(refusals).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1_001, 1_000, 1, -1})
  void a_larger_one_is_refused_whatever_length_was_announced(long announced) throws IOException {
    assertThat(send(announced, 1_001).isRejected()).isTrue();
    assertThat(taken).isEmpty();
    assertThat(refusals).isOne();
  }

  @Test
  void the_server_holds_forms_to_the_same_limit_as_their_reader() {
    assertThat(upload.getFileSizeMax()).isEqualTo(LARGEST_bytes);
    assertThat(upload.getFileCountMax()).isOne();
    assertThat(upload.getRequestSizeMax()).isBetween(1_000L, 20_000L);
    assertThat(XlsForms.LARGEST_BYTES).isEqualTo(2_000_000);
  }

  private UploadEvent send(long announced, int sent) throws IOException {
    var request = new MockHttpServletRequest("POST", "/");
    request.setContent(new byte[sent]);
    VaadinRequest wrapped =
        new VaadinServletRequest(
            request, (VaadinServletService) VaadinSession.getCurrent().getService());
    var event =
        new UploadEvent(
            wrapped,
            VaadinResponse.getCurrent(),
            VaadinSession.getCurrent(),
            "form.xlsx",
            announced,
            "application/octet-stream",
            owner.getElement(),
            null);
    upload.handleUploadRequest(event);
    VaadinSession.getCurrent().getService().runPendingAccessTasks(VaadinSession.getCurrent());
    return event;
  }
}
