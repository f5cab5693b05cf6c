package se.rodatraden.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

/// A test of the whole application on a real MariaDB without seeds; each test method is rolled
/// back.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "rodatraden.seeds=false")
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@Tag("database")
public @interface DatabaseTest {}
