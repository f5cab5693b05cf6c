package se.rodatraden.survey;

import java.nio.file.Files;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The keys under which answers and invitations are kept, settled once at start.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SurveyProperties.class)
class SurveyConfiguration {

  /// @throws se.rodatraden.shared.StartRefused if the database's answers are sealed under another
  @Bean
  BallotKeys ballotKeys(SurveyProperties properties, KeyInUse keyInUse) {
    var keys = keys(properties, keyInUse);
    keyInUse.take(keys, properties.keyIsLost());
    return keys;
  }

  /// No key is made beside a database that has one already.
  private static BallotKeys keys(SurveyProperties properties, KeyInUse keyInUse) {
    if (!properties.ballotKeys().isEmpty()) {
      return BallotKeys.of(properties.ballotKeys());
    }
    var file = properties.keyFile();
    var inUse = keyInUse.find();
    if (inUse.isPresent() && !properties.keyIsLost() && Files.notExists(file)) {
      throw KeyInUse.refused(inUse.get());
    }
    return BallotKeyFile.at(file);
  }
}
