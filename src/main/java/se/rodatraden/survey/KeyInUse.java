package se.rodatraden.survey;

import static se.rodatraden.jooq.Tables.BALLOT_KEY_IN_USE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.shared.StartRefused;

/// The ballot key that this database's answers are sealed under, by its id: processes that share a
/// database must share the key, or none could open what the other has taken in.
@Repository
class KeyInUse {

  private static final Logger LOG = LoggerFactory.getLogger(KeyInUse.class);

  private final DSLContext database;
  private final TransactionTemplate transaction;

  KeyInUse(DSLContext database, PlatformTransactionManager transactions) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Empty until a key has been taken into use.
  Optional<String> find() {
    return database
        .select(BALLOT_KEY_IN_USE.KEY_ID)
        .from(BALLOT_KEY_IN_USE)
        .fetchOptional(BALLOT_KEY_IN_USE.KEY_ID);
  }

  /// From here on the first of these keys is the one in use. The one that was must be among them.
  ///
  /// @param isLost the one that was is given up, with all that waits under it
  /// @throws StartRefused if the one that was is not among them
  void take(BallotKeys keys, boolean isLost) {
    transaction.executeWithoutResult(status -> {
      var first = keys.ids().getFirst();
      database
          .insertInto(BALLOT_KEY_IN_USE)
          .set(BALLOT_KEY_IN_USE.KEY_ID, first)
          .onDuplicateKeyIgnore()
          .execute();
      var inUse =
          database
              .select(BALLOT_KEY_IN_USE.KEY_ID)
              .from(BALLOT_KEY_IN_USE)
              .forUpdate()
              .fetchOptional(BALLOT_KEY_IN_USE.KEY_ID)
              .orElseThrow();
      if (!keys.ids().contains(inUse)) {
        if (!isLost) {
          throw refused(inUse);
        }
        LOG.warn("The ballot key {} is given up, with what waits in the boxes under it", inUse);
      }
      database.update(BALLOT_KEY_IN_USE).set(BALLOT_KEY_IN_USE.KEY_ID, first).execute();
    });
  }

  static StartRefused refused(String inUse) {
    return new StartRefused(
        """
        Answers in this database are sealed under the ballot key %s, which this process does not have. With \
        another key it could not open what lies in the boxes, nor could others open what it takes in.\
        """
            .formatted(inUse),
        """
        Give this process the same key: set RODATRADEN_SURVEY_BALLOTKEYS to what the others have, or, where one was \
        made by itself, copy the file data/ballot-key from the process that came first to RODATRADEN_SURVEY_KEYFILE \
        (./data/ballot-key). A new key goes before the old one, with a comma between; \
        `openssl rand -base64 32` makes one. If the key is lost for good, what waits in the boxes is lost with it, \
        and typed invitation codes too: start once with RODATRADEN_SURVEY_KEYISLOST=true to go on without.\
        """);
  }
}
