package se.rodatraden.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/// A test of the whole application on a real MariaDB without seeds; each test method is rolled
/// back. Views, services and (by `MockMvc`) pages are all met in one and the same application: an
/// import or a property of its own would cost a test class a start of its own.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"rodatraden.seeds=false", "rodatraden.pages-kept=0s"})
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@Tag("database")
public @interface DatabaseTest {}
