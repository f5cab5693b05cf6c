package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.id.InvitationId;

class LinkCodeTest {

  /// As the element's `code.ts` has it.
  private static final String ELEMENTS_FORM = "[0-9A-Za-z]{8}\\.[0-9A-Za-z_-]{19,}";

  private final SecureRandom random = new SecureRandom();

  @Test
  void a_made_code_carries_128_bits_and_has_the_form_that_the_element_knows() {
    var secrets = new HashSet<String>();
    for (int i = 0; i < 1_000; i++) {
      var code = LinkCode.random(InvitationId.random(random), random);
      assertThat(code.text()).matches(ELEMENTS_FORM);
      assertThat(Base64.getUrlDecoder().decode(code.secret())).hasSize(16);
      assertThat(secrets.add(code.secret())).isTrue();
    }
  }

  @Test
  void it_is_read_alone_and_from_the_whole_link() {
    var code = new LinkCode("CDFH2345", "aZ09_-aZ09_-aZ09_-abc");
    assertThat(LinkCode.read(code.text())).contains(code);
    assertThat(LinkCode.read(" https://example.org/svara/x#c=" + code.text() + " ")).contains(code);
  }

  @Test
  void what_is_too_short_or_has_other_signs_is_none() {
    assertThat(LinkCode.read("CDFH2345.aZ09")).isEmpty();
    assertThat(LinkCode.read("CDFH234.aZ09_-aZ09_-aZ09_-abc")).isEmpty();
    assertThat(LinkCode.read("CDFH2345.aZ09_-aZ09_-aZ09_-ab=")).isEmpty();
    assertThat(LinkCode.read("x".repeat(1_000_000))).isEmpty();
  }

  @Test
  void an_id_begins_with_a_letter_and_has_no_look_alikes_or_vowels() {
    for (int i = 0; i < 1_000; i++) {
      var id = InvitationId.random(random).value();
      assertThat(id).matches("[A-Z][2-9A-Z]{7}").doesNotContainPattern("[AEIOUÅÄÖLBSZG01]");
      assertThat(InvitationId.isValid(id)).isTrue();
    }
    assertThat(InvitationId.isValid("2CDFHJKM")).isFalse();
  }

  @Test
  void neither_codes_nor_what_is_made_of_them_tell_their_secrets_by_mistake() {
    var link = new LinkCode("CDFH2345", "aZ09_-aZ09_-aZ09_-abc");
    var made = new MadeCode(new InvitationId("CDFH2345"), "Alla", link.text(), "7K3M0XQ29B4TA1VV");
    assertThat(link + " " + made).doesNotContain("aZ09", "7K3M");
  }
}
