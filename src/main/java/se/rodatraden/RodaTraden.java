package se.rodatraden;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application: one process, one database, three faces (officials' views, public pages, API).
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://app.css")
public class RodaTraden implements AppShellConfigurator {

  public static void main(String[] args) {
    SpringApplication.run(RodaTraden.class, args);
  }
}
