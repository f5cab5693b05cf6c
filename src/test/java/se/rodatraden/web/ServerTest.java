package se.rodatraden.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import se.rodatraden.survey.SampleFixtures;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.test.TestDatabase;

/// A test of the running server with seeds and demo data, met over HTTP by a [Visitor] or in a
/// browser. All such tests share one server, so what one changes stays for the next.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "rodatraden.demo=true",
      "rodatraden.seeds=true",
      "rodatraden.survey.opening-delay=200ms",
      "management.server.port=-1",
      "logging.level.se.rodatraden=WARN"
    })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Visitor.class, SessionCount.class, SurveyFixtures.class, SampleFixtures.class})
@Tag("server")
public @interface ServerTest {}
