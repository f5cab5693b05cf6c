package se.rodatraden.survey;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The keys under which answers and invitations are kept, made once at start.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SurveyProperties.class)
class SurveyConfiguration {

  @Bean
  BallotKeys ballotKeys(SurveyProperties properties) {
    return properties.ballotKeys().isEmpty()
        ? BallotKeyFile.at(properties.keyFile())
        : BallotKeys.of(properties.ballotKeys());
  }
}
