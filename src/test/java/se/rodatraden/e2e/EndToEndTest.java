package se.rodatraden.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;
import se.rodatraden.test.TestDatabase;

/// A test of the whole application as people meet it: served on a port, with seeds and demo data.
/// Every such test sees the same application, so what one changes stays for the next.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "rodatraden.demo=true",
      "rodatraden.seeds=true",
      "rodatraden.survey.opening-delay=200ms",
      "management.server.port=-1"
    })
@ContextConfiguration(initializers = TestDatabase.class)
@Tag("e2e")
@interface EndToEndTest {}
