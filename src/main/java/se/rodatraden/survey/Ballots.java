package se.rodatraden.survey;

import static java.util.Collections.nCopies;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static se.rodatraden.jooq.Tables.BALLOT;
import static se.rodatraden.jooq.Tables.BALLOT_BATCH;
import static se.rodatraden.jooq.Tables.SEALED_BALLOT;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.shared.database.GroupCommit;
import se.rodatraden.shared.database.GuardExemptions;
import se.rodatraden.shared.id.BallotBatchId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;

/// The box itself.
@Repository
class Ballots {

  private final DSLContext database;
  private final DSLContext single;
  private final TransactionTemplate transaction;
  private final JdbcTemplate statements;
  private final List<String> insertBallots;
  private final List<String> insertSealed;

  Ballots(
      DSLContext database,
      GuardExemptions exemptions,
      DataSource dataSource,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.single =
        exemptions.singleStatement("thousands of answers a second: one round trip, committed");
    this.transaction = new TransactionTemplate(transactions);
    // one that was there already takes back what goes together, and nothing of the caller's
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.statements = new JdbcTemplate(dataSource);
    this.insertBallots =
        forEachNumberOfRows(rows ->
            database
                .insertInto(
                    BALLOT,
                    BALLOT.SUBMISSION_HASH,
                    BALLOT.CONTENT_MAC,
                    BALLOT.SURVEY_ROUND_ID,
                    BALLOT.MUNICIPALITY_CODE)
                .valuesOfRows(
                    nCopies(
                        rows,
                        row(
                            (byte[]) null,
                            (byte[]) null,
                            (SurveyRoundId) null,
                            (MunicipalityCode) null))));
    this.insertSealed =
        forEachNumberOfRows(rows ->
            database
                .insertInto(
                    SEALED_BALLOT,
                    SEALED_BALLOT.SUBMISSION_HASH,
                    SEALED_BALLOT.SEALED,
                    SEALED_BALLOT.BALLOT_BATCH_ID,
                    SEALED_BALLOT.MUNICIPALITY_CODE)
                .valuesOfRows(
                    nCopies(
                        rows,
                        row(
                            (byte[]) null,
                            (byte[]) null,
                            (BallotBatchId) null,
                            (MunicipalityCode) null))));
  }

  /// Written once, with the guards looking on, and not anew for each of thousands a second.
  private static List<String> forEachNumberOfRows(IntFunction<Query> insert) {
    return IntStream.rangeClosed(1, GroupCommit.MOST)
        .mapToObj(rows -> insert.apply(rows).getSQL())
        .toList();
  }

  /// What became of a ballot.
  enum Dropped {
    /// For good, once the transaction that it belongs to is.
    STORED,
    /// A submission with this id is there.
    THERE_ALREADY,
    /// Opened or closed in the meantime: it must be sealed for another.
    BATCH_GONE,
    /// The round takes no more answers, whatever this process still thinks.
    ROUND_OVER,
    /// Nobody was invited by this code.
    CODE_UNKNOWN,
    /// Somebody has answered by this code.
    CODE_SPENT
  }

  /// Durable when this returns, unless the caller has a transaction open.
  Dropped drop(SealedBallot ballot) {
    try {
      return drop(List.of(ballot)) ? Dropped.STORED : Dropped.BATCH_GONE;
    } catch (DuplicateKeyException e) {
      return Dropped.THERE_ALREADY;
    }
  }

  /// All or none of them.
  ///
  /// @param together at most [GroupCommit#MOST], sealed for the same batch
  /// @return false where the batch takes no more
  /// @throws DuplicateKeyException if one of them is there already
  boolean drop(List<SealedBallot> together) {
    return Boolean.TRUE.equals(transaction.execute(status -> dropWithin(together)));
  }

  private boolean dropWithin(List<SealedBallot> together) {
    var batch = together.getFirst().batch();
    if (!isTaking(batch)) {
      return false;
    }
    insert(
        insertBallots.get(together.size() - 1),
        together.stream()
            .flatMap(one ->
                Stream.of(
                    one.ballot().submissionHash(),
                    one.ballot().contentMac(),
                    batch.round().value(),
                    batch.municipality().value())));
    insert(
        insertSealed.get(together.size() - 1),
        together.stream()
            .flatMap(one ->
                Stream.of(
                    one.ballot().submissionHash(),
                    one.sealed(),
                    batch.id().value(),
                    batch.municipality().value())));
    return true;
  }

  /// The batch's row is held until the transaction ends: once a round is closed, so are all its
  /// batches, and nothing gets in.
  private boolean isTaking(BallotBatch batch) {
    return database
        .selectOne()
        .from(BALLOT_BATCH)
        .where(BALLOT_BATCH.BALLOT_BATCH_ID.eq(batch.id()))
        .and(BALLOT_BATCH.MUNICIPALITY_CODE.eq(batch.municipality()))
        .and(BALLOT_BATCH.IS_CLOSED.eq(inline(false)))
        .forShare()
        .fetchOptional()
        .isPresent();
  }

  private void insert(String statement, Stream<Object> values) {
    statements.update(statement, values.toArray());
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
        .select(SEALED_BALLOT.SUBMISSION_HASH, SEALED_BALLOT.SEALED)
        .from(SEALED_BALLOT)
        .where(SEALED_BALLOT.BALLOT_BATCH_ID.eq(batch.id()))
        .and(SEALED_BALLOT.MUNICIPALITY_CODE.eq(batch.municipality()))
        .fetch(mapping(Sealed::new));
  }

  int countSealed(BallotBatch batch) {
    return database.fetchCount(
        SEALED_BALLOT,
        SEALED_BALLOT.BALLOT_BATCH_ID.eq(batch.id()),
        SEALED_BALLOT.MUNICIPALITY_CODE.eq(batch.municipality()));
  }

  /// Deletes what was sealed; what a second sending is known by stays.
  void removeSealed(MunicipalityCode municipality, Collection<BallotBatchId> batches) {
    database
        .deleteFrom(SEALED_BALLOT)
        .where(SEALED_BALLOT.BALLOT_BATCH_ID.in(batches))
        .and(SEALED_BALLOT.MUNICIPALITY_CODE.eq(municipality))
        .execute();
  }

  /// A ballot as it lies in the box.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sealed(byte[] submissionHash, byte[] answers) {}
}
