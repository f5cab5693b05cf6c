package se.rodatraden.shell.start;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param demo load the demo data set and its sign-ins; never on a real installation
@ConfigurationProperties("rodatraden")
record DemoProperties(@DefaultValue("false") boolean demo) {}
