package se.rodatraden.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import se.rodatraden.web.ServerTest;

/// A test of the whole application as people meet it, in a browser.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@Tag("e2e")
@interface EndToEndTest {}
