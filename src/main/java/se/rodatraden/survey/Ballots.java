package se.rodatraden.survey;

import static org.jooq.Records.mapping;
import static se.rodatraden.jooq.Tables.BALLOT;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.database.GuardExemptions;
import se.rodatraden.shared.id.BallotBatchId;
import se.rodatraden.shared.id.MunicipalityCode;

/// The box itself.
@Repository
class Ballots {

  private final DSLContext database;
  private final DSLContext single;
  private final JdbcTemplate drops;
  private final List<String> statements;

  Ballots(DSLContext database, GuardExemptions exemptions, DataSource dataSource) {
    this.database = database;
    this.drops = new JdbcTemplate(dataSource);
    this.single =
        exemptions.singleStatement("thousands of answers a second: one round trip, committed");
    this.statements =
        IntStream.rangeClosed(1, DropsTogether.MOST)
            .mapToObj(rows -> statement(single, rows))
            .toList();
  }

  /// Written once, with the guards looking on, and not anew for each of thousands a second.
  private static String statement(DSLContext single, int rows) {
    var insert =
        single.insertInto(
            BALLOT,
            BALLOT.SUBMISSION_HASH,
            BALLOT.SURVEY_ROUND_ID,
            BALLOT.MUNICIPALITY_CODE,
            BALLOT.CONTENT_MAC,
            BALLOT.BALLOT_BATCH_ID,
            BALLOT.SEALED);
    for (int row = 0; row < rows; row++) {
      insert = insert.values((byte[]) null, null, null, null, null, null);
    }
    return insert.getSQL();
  }

  /// What became of a ballot.
  enum Dropped {
    /// For good, once the transaction that it belongs to is.
    STORED,
    /// A submission with this id is there.
    THERE_ALREADY,
    /// Opened in the meantime: it must be sealed for another.
    BATCH_GONE,
    /// Nobody was invited by this code.
    CODE_UNKNOWN,
    /// Somebody has answered by this code.
    CODE_SPENT
  }

  /// Durable when this returns, unless the caller has a transaction open.
  Dropped drop(SealedBallot ballot) {
    try {
      drop(List.of(ballot));
      return Dropped.STORED;
    } catch (DuplicateKeyException e) {
      return Dropped.THERE_ALREADY;
    } catch (DataIntegrityViolationException e) {
      return Dropped.BATCH_GONE;
    }
  }

  /// All or none of them, at most [DropsTogether#MOST].
  ///
  /// @throws DataIntegrityViolationException if one of them is there already, or its batch is gone
  void drop(List<SealedBallot> together) {
    drops.update(
        statements.get(together.size() - 1), together.stream().flatMap(Ballots::columns).toArray());
  }

  private static Stream<Object> columns(SealedBallot one) {
    var ballot = one.ballot();
    return Stream.of(
        ballot.submissionHash(),
        ballot.round().value(),
        ballot.municipality().value(),
        ballot.contentMac(),
        one.batch().id().value(),
        one.sealed());
  }

  /// The content's MAC of the submission with the same id.
  Optional<byte[]> findMac(Ballot ballot) {
    return single
        .select(BALLOT.CONTENT_MAC)
        .from(BALLOT)
        .where(BALLOT.SUBMISSION_HASH.eq(ballot.submissionHash()))
        .and(BALLOT.MUNICIPALITY_CODE.eq(ballot.municipality()))
        .fetchOptional(BALLOT.CONTENT_MAC);
  }

  List<Sealed> listSealed(BallotBatch batch) {
    return database
        .select(BALLOT.SUBMISSION_HASH, BALLOT.SEALED)
        .from(BALLOT)
        .where(BALLOT.BALLOT_BATCH_ID.eq(batch.id()))
        .and(BALLOT.MUNICIPALITY_CODE.eq(batch.municipality()))
        .fetch(mapping(Sealed::new));
  }

  int countSealed(BallotBatch batch) {
    return database.fetchCount(
        BALLOT,
        BALLOT.BALLOT_BATCH_ID.eq(batch.id()),
        BALLOT.MUNICIPALITY_CODE.eq(batch.municipality()));
  }

  /// Deletes what was sealed; what a second sending is known by stays.
  void markOpened(MunicipalityCode municipality, Collection<BallotBatchId> batches) {
    database
        .update(BALLOT)
        .setNull(BALLOT.SEALED)
        .setNull(BALLOT.BALLOT_BATCH_ID)
        .where(BALLOT.BALLOT_BATCH_ID.in(batches))
        .and(BALLOT.MUNICIPALITY_CODE.eq(municipality))
        .execute();
  }

  /// A ballot as it lies in the box.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sealed(byte[] submissionHash, byte[] answers) {}
}
