package se.rodatraden.shell.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.Texts;

/// Officials' views are in Swedish, whatever the browser prefers, until somebody chooses otherwise.
@Component
class SwedishFirst implements VaadinServiceInitListener {

  static final String COOKIE = "rt-lang";

  private static final long serialVersionUID = 1;

  private final transient Texts texts;

  SwedishFirst(Texts texts) {
    this.texts = texts;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addSessionInitListener(
            init -> init.getSession().setLocale(texts.supported(chosen(init.getRequest()))));
  }

  private static Locale chosen(VaadinRequest request) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(cookies -> Arrays.stream(cookies))
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .flatMap(tag -> Stream.of(Locale.forLanguageTag(tag)))
        .findFirst()
        .orElse(Texts.SWEDISH);
  }
}
