package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.MUNICIPALITY;

import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.id.MunicipalityCode;

@ServerTest
class RecentPagesTest {

  private static final MunicipalityCode VETLANDA = new MunicipalityCode("0685");

  @Autowired Visitor visitor;
  @Autowired Municipalities municipalities;
  @Autowired AuditTrail auditTrail;
  @Autowired PlatformTransactionManager transactions;
  @Autowired DSLContext database;

  @Test
  void a_change_made_here_shows_on_the_very_next_page() {
    var name = municipalities.get(VETLANDA).name();
    try {
      assertThat(visitor.open("/vetlanda").body()).doesNotContain("Omdöpta");
      rename("Omdöpta");
      assertThat(visitor.open("/vetlanda").body()).contains("Omdöpta");
    } finally {
      rename(name);
    }
  }

  private void rename(String name) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(status -> {
          database
              .update(MUNICIPALITY)
              .set(MUNICIPALITY.NAME, name)
              .where(MUNICIPALITY.MUNICIPALITY_CODE.eq(VETLANDA))
              .execute();
          auditTrail.record(VETLANDA, "municipality.renamed", "municipality", "0685", Map.of());
        });
  }

  @Test
  void a_page_drawn_once_is_the_same_for_the_next_who_asks() {
    var first = visitor.open("/vetlanda");
    var second = visitor.open("/vetlanda");
    assertThat(second.body()).isEqualTo(first.body());
    for (var header :
        new String[] {"content-type", "cache-control", "etag", "content-security-policy"}) {
      assertThat(second.headers().allValues(header))
          .as(header)
          .isEqualTo(first.headers().allValues(header))
          .hasSize(1);
    }
  }

  @Test
  void a_page_asked_for_in_another_language_or_by_another_name_is_another_page() {
    var swedish = visitor.open("/vetlanda").body();
    assertThat(visitor.open("/vetlanda?lang=en").body()).isNotEqualTo(swedish);
    assertThat(visitor.open("/vetlanda?anything=else").statusCode()).isEqualTo(200);
  }

  @Test
  void what_was_not_found_is_looked_for_again() {
    assertThat(visitor.open("/finns-inte").statusCode()).isEqualTo(404);
    assertThat(visitor.open("/finns-inte").statusCode()).isEqualTo(404);
  }
}
