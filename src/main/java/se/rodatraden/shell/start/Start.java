package se.rodatraden.shell.start;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.rodatraden.identity.Accounts;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.DemoData;

/// The last steps of a start, after the municipalities have been loaded: the demo data set where it
/// is wanted, else the first administrator; then the addresses to open.
@Component
@Order(Start.ORDER)
@EnableConfigurationProperties(DemoProperties.class)
class Start implements ApplicationRunner {

  static final int ORDER = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Start.class);

  private final DemoProperties properties;
  private final List<DemoData> demoData;
  private final Accounts accounts;
  private final Municipalities municipalities;

  Start(
      DemoProperties properties,
      List<DemoData> demoData,
      Accounts accounts,
      Municipalities municipalities) {
    this.properties = properties;
    this.demoData = demoData.stream().sorted(Comparator.comparingInt(DemoData::order)).toList();
    this.accounts = accounts;
    this.municipalities = municipalities;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (properties.demo()) {
      demoData.forEach(DemoData::load);
      return;
    }
    var shutOut = accounts.disableDemoAccounts();
    if (shutOut > 0) {
      LOG.warn("{} demo accounts were found and shut out, since the demo is off", shutOut);
    }
    var everywhere = municipalities.list().stream().map(Municipality::code).toList();
    accounts
        .makeFirstAdministrator(everywhere)
        .ifPresent(first ->
            LOG.warn(
                """


                Nobody could sign in yet, so an administrator was made.
                  User name: {}
                  One-time password: {}
                It is shown this once, and must be changed at the first sign-in.
                """,
                first.username(),
                first.oneTimePassword()));
  }

  @EventListener
  void tellAddresses(ApplicationReadyEvent ready) {
    if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web)
        || web.getWebServer() == null) {
      return;
    }
    var root = "http://localhost:" + web.getWebServer().getPort();
    var participating = municipalities.list();
    LOG.info(
        """


        Röda tråden is ready.
          Public pages   {}/
        {}  Officials      {}/app
        {}\
        """,
        root,
        participating.stream()
            .map(each -> "                 %s/%s%n".formatted(root, each.slug()))
            .collect(Collectors.joining()),
        root,
        properties.demo() ? demoSignIns(root, participating) : "");
  }

  private static String demoSignIns(String root, List<Municipality> participating) {
    return """
      Answer         %1$s/svara/kavlinge-trygghet
      Walk           %1$s/vandring/flen-kvall

    The data set is a demo: answers, observations and efforts are made up.
    Demo sign-ins, password "%2$s":
      samordnare.X   safety coordinator      polis.X       municipal police officer
      chef.X         signs for municipality  polischef.X   signs for the police
      lasare.X       reader                  admin.X       administrator
      where X is one of %3$s
    """
        .formatted(
            root,
            DemoAccounts.PASSWORD,
            participating.stream().map(Municipality::slug).collect(Collectors.joining(", ")));
  }
}
