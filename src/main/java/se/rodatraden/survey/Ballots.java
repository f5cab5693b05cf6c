package se.rodatraden.survey;

import static se.rodatraden.jooq.Tables.BALLOT;
import static se.rodatraden.jooq.Tables.SURVEY_ROUND;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.database.GuardExemptions;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;

/// The box itself.
@Repository
class Ballots {

  private static final int HASHES_PER_STATEMENT = 1_000;

  private final DSLContext database;
  private final DSLContext single;
  private final DSLContext everywhere;
  private final JdbcTemplate drops;
  private final String drop;

  Ballots(DSLContext database, GuardExemptions exemptions, DataSource dataSource) {
    this.database = database;
    this.drops = new JdbcTemplate(dataSource);
    this.single =
        exemptions.singleStatement("thousands of answers a second: one round trip, committed");
    this.everywhere =
        exemptions.acrossMunicipalities("one schedule empties every municipality's box");
    this.drop = dropStatement(single);
  }

  /// Written once, with the guards looking on, and not anew for each of thousands a second.
  private static String dropStatement(DSLContext single) {
    return single
        .insertInto(
            BALLOT,
            BALLOT.SUBMISSION_HASH,
            BALLOT.SURVEY_ROUND_ID,
            BALLOT.MUNICIPALITY_CODE,
            BALLOT.CONTENT_MAC,
            BALLOT.ANSWERS)
        .values((byte[]) null, null, null, null, null)
        .getSQL();
  }

  /// Durable when this returns.
  ///
  /// @return false where a submission with this id is there already
  boolean drop(Ballot ballot) {
    try {
      drops.update(
          drop,
          ballot.submissionHash(),
          ballot.round().value(),
          ballot.municipality().value(),
          ballot.contentMac(),
          ballot.answers());
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
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

  /// Rounds with something in their box.
  List<Filled> listFilled() {
    var filled =
        everywhere
            .selectDistinct(BALLOT.SURVEY_ROUND_ID)
            .from(BALLOT)
            .where(BALLOT.UNOPENED.eq(true))
            .fetch(BALLOT.SURVEY_ROUND_ID);
    return filled.isEmpty()
        ? List.of()
        : everywhere
            .select(SURVEY_ROUND.MUNICIPALITY_CODE, SURVEY_ROUND.SURVEY_ROUND_ID)
            .from(SURVEY_ROUND)
            .where(SURVEY_ROUND.SURVEY_ROUND_ID.in(filled))
            .fetch(org.jooq.Records.mapping(Filled::new));
  }

  /// Locks what it takes, and passes over what another instance has locked.
  List<Record2<byte[], String>> take(Filled box, int atMost) {
    return database
        .select(BALLOT.SUBMISSION_HASH, BALLOT.ANSWERS)
        .from(BALLOT)
        .where(BALLOT.UNOPENED.eq(true))
        .and(BALLOT.SURVEY_ROUND_ID.eq(box.round()))
        .and(BALLOT.MUNICIPALITY_CODE.eq(box.municipality()))
        .limit(atMost)
        .forUpdate()
        .skipLocked()
        .fetch();
  }

  void markOpened(Filled box, List<byte[]> hashes) {
    for (int from = 0; from < hashes.size(); from += HASHES_PER_STATEMENT) {
      var some = hashes.subList(from, Math.min(from + HASHES_PER_STATEMENT, hashes.size()));
      database
          .update(BALLOT)
          .setNull(BALLOT.ANSWERS)
          .where(BALLOT.SUBMISSION_HASH.in(some))
          .and(BALLOT.MUNICIPALITY_CODE.eq(box.municipality()))
          .execute();
    }
  }

  int countUnopened(MunicipalityCode municipality, SurveyRoundId round) {
    return database.fetchCount(
        BALLOT,
        BALLOT.UNOPENED.eq(true),
        BALLOT.SURVEY_ROUND_ID.eq(round),
        BALLOT.MUNICIPALITY_CODE.eq(municipality));
  }

  /// A round whose box is not empty.
  record Filled(MunicipalityCode municipality, SurveyRoundId round) {}
}
