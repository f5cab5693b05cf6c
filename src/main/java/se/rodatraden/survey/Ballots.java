package se.rodatraden.survey;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.values;
import static se.rodatraden.jooq.Tables.BALLOT;
import static se.rodatraden.jooq.Tables.BALLOT_BATCH;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Row3;
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

  /// Written once, with the guards looking on, and not anew for each of thousands a second. The
  /// batch's row is read and held in the same statement: once a round is closed, so are all its
  /// batches, and nothing gets in.
  private static String statement(DSLContext single, int rows) {
    var dropped = values(columns(rows)).as("dropped", "hash", "mac", "sealed");
    return single
        .insertInto(
            BALLOT,
            BALLOT.SUBMISSION_HASH,
            BALLOT.CONTENT_MAC,
            BALLOT.SEALED,
            BALLOT.SURVEY_ROUND_ID,
            BALLOT.MUNICIPALITY_CODE,
            BALLOT.BALLOT_BATCH_ID)
        .select(
            select(
                    dropped.field("hash", byte[].class),
                    dropped.field("mac", byte[].class),
                    dropped.field("sealed", byte[].class),
                    BALLOT_BATCH.SURVEY_ROUND_ID,
                    BALLOT_BATCH.MUNICIPALITY_CODE,
                    BALLOT_BATCH.BALLOT_BATCH_ID)
                .from(dropped)
                .crossJoin(BALLOT_BATCH)
                .where(BALLOT_BATCH.BALLOT_BATCH_ID.eq((BallotBatchId) null))
                .and(BALLOT_BATCH.MUNICIPALITY_CODE.eq((MunicipalityCode) null))
                .and(BALLOT_BATCH.IS_CLOSED.eq(inline(false)))
                .forShare())
        .getSQL();
  }

  @SuppressWarnings("unchecked") // an array of a generic type
  private static Row3<byte[], byte[], byte[]>[] columns(int rows) {
    var one = row((byte[]) null, (byte[]) null, (byte[]) null);
    return Collections.nCopies(rows, one).toArray(new Row3[0]);
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
  /// @param together at most [DropsTogether#MOST], sealed for the same batch
  /// @return false where the batch takes no more
  /// @throws DuplicateKeyException if one of them is there already
  boolean drop(List<SealedBallot> together) {
    var batch = together.getFirst().batch();
    var contents =
        together.stream()
            .flatMap(one ->
                Stream.of(one.ballot().submissionHash(), one.ballot().contentMac(), one.sealed()));
    var arguments =
        Stream.concat(contents, Stream.of(batch.id().value(), batch.municipality().value()));
    return drops.update(statements.get(together.size() - 1), arguments.toArray()) > 0;
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
