package se.rodatraden.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static se.rodatraden.jooq.Tables.BALLOT_BATCH;
import static se.rodatraden.jooq.Tables.SEALED_BALLOT;
import static se.rodatraden.jooq.Tables.SURVEY_CHANNEL;
import static se.rodatraden.jooq.Tables.SURVEY_ROUND;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.database.GuardExemptions;
import se.rodatraden.shared.id.BallotBatchId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;

/// Batches with their wrapped keys, and how full they are.
@Repository
class Batches {

  private final DSLContext database;
  private final DSLContext single;
  private final DSLContext everywhere;
  private final BallotKeys keys;

  Batches(DSLContext database, GuardExemptions exemptions, BallotKeys keys) {
    this.database = database;
    this.single = exemptions.singleStatement("a batch is found or begun within an answer");
    this.everywhere =
        exemptions.acrossMunicipalities("one schedule empties every municipality's box");
    this.keys = keys;
  }

  /// Those that still take ballots of this channel, and whose key can be unwrapped here.
  List<BallotBatch> listTaking(SurveyRound round, RoundMode mode) {
    return single
        .selectFrom(BALLOT_BATCH)
        .where(BALLOT_BATCH.MUNICIPALITY_CODE.eq(round.municipality()))
        .and(BALLOT_BATCH.SURVEY_ROUND_ID.eq(round.id()))
        .and(BALLOT_BATCH.MODE.eq(mode))
        .and(BALLOT_BATCH.IS_FULL.eq(false))
        .fetch()
        .stream()
        .flatMap(found -> unwrapped(found).stream())
        .toList();
  }

  private Optional<BallotBatch> unwrapped(Record found) {
    return keys.unwrap(
            new BallotKeys.Wrapped(
                found.get(BALLOT_BATCH.KEY_ID), found.get(BALLOT_BATCH.WRAPPED_KEY)))
        .map(key ->
            new BallotBatch(
                found.get(BALLOT_BATCH.BALLOT_BATCH_ID),
                found.get(BALLOT_BATCH.MUNICIPALITY_CODE),
                found.get(BALLOT_BATCH.SURVEY_ROUND_ID),
                found.get(BALLOT_BATCH.MODE),
                key));
  }

  /// Begins a batch, if its round takes answers at this moment.
  ///
  /// @return false where the round has been closed, here or elsewhere
  boolean add(BallotBatch batch) {
    var wrapped = keys.wrap(batch.key());
    return single
            .insertInto(
                BALLOT_BATCH,
                BALLOT_BATCH.BALLOT_BATCH_ID,
                BALLOT_BATCH.MUNICIPALITY_CODE,
                BALLOT_BATCH.SURVEY_ROUND_ID,
                BALLOT_BATCH.MODE,
                BALLOT_BATCH.KEY_ID,
                BALLOT_BATCH.WRAPPED_KEY)
            .select(
                select(
                        val(batch.id(), BALLOT_BATCH.BALLOT_BATCH_ID),
                        SURVEY_ROUND.MUNICIPALITY_CODE,
                        SURVEY_ROUND.SURVEY_ROUND_ID,
                        val(batch.mode(), BALLOT_BATCH.MODE),
                        val(wrapped.keyId()),
                        val(wrapped.key()))
                    .from(SURVEY_ROUND)
                    .where(SURVEY_ROUND.MUNICIPALITY_CODE.eq(batch.municipality()))
                    .and(SURVEY_ROUND.SURVEY_ROUND_ID.eq(batch.round()))
                    .and(SURVEY_ROUND.STATUS.eq(inline(RoundStatus.OPEN, SURVEY_ROUND.STATUS)))
                    .forShare())
            .execute()
        == 1;
  }

  /// No ballot gets into a batch of this round once the transaction is committed. Those under way
  /// are waited for.
  void close(SurveyRound round) {
    database
        .update(BALLOT_BATCH)
        .set(BALLOT_BATCH.IS_FULL, true)
        .set(BALLOT_BATCH.IS_CLOSED, true)
        .where(BALLOT_BATCH.MUNICIPALITY_CODE.eq(round.municipality()))
        .and(BALLOT_BATCH.SURVEY_ROUND_ID.eq(round.id()))
        .execute();
  }

  void markFull(MunicipalityCode municipality, Collection<BallotBatchId> ids) {
    single
        .update(BALLOT_BATCH)
        .set(BALLOT_BATCH.IS_FULL, true)
        .where(BALLOT_BATCH.MUNICIPALITY_CODE.eq(municipality))
        .and(BALLOT_BATCH.BALLOT_BATCH_ID.in(ids))
        .execute();
  }

  /// Every channel that has batches which can be opened here, the fullest batches first.
  List<Box> listBoxes() {
    var count = DSL.count(SEALED_BALLOT.SUBMISSION_HASH);
    return everywhere
        .select(
            BALLOT_BATCH.MUNICIPALITY_CODE,
            BALLOT_BATCH.SURVEY_ROUND_ID,
            BALLOT_BATCH.MODE,
            BALLOT_BATCH.BALLOT_BATCH_ID,
            BALLOT_BATCH.KEY_ID,
            BALLOT_BATCH.WRAPPED_KEY,
            count)
        .from(BALLOT_BATCH)
        .leftJoin(SEALED_BALLOT)
        .on(SEALED_BALLOT.BALLOT_BATCH_ID.eq(BALLOT_BATCH.BALLOT_BATCH_ID))
        .groupBy(BALLOT_BATCH.BALLOT_BATCH_ID)
        .orderBy(count.desc(), BALLOT_BATCH.BALLOT_BATCH_ID)
        .fetch()
        .stream()
        .filter(found -> unwrapped(found).isPresent())
        .collect(groupingBy(Batches::channel, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(box -> new Box(box.getKey(), sizes(box.getValue(), count)))
        .toList();
  }

  private static Channel channel(Record found) {
    return new Channel(
        found.get(BALLOT_BATCH.MUNICIPALITY_CODE),
        found.get(BALLOT_BATCH.SURVEY_ROUND_ID),
        found.get(BALLOT_BATCH.MODE));
  }

  private static Map<BallotBatchId, Integer> sizes(
      List<? extends Record> batches, org.jooq.Field<Integer> count) {
    var sizes = new LinkedHashMap<BallotBatchId, Integer>();
    batches.forEach(batch -> sizes.put(batch.get(BALLOT_BATCH.BALLOT_BATCH_ID), batch.get(count)));
    return sizes;
  }

  /// Locks what it finds, and passes over what another instance has locked.
  List<BallotBatch> lock(MunicipalityCode municipality, Collection<BallotBatchId> ids) {
    return database
        .selectFrom(BALLOT_BATCH)
        .where(BALLOT_BATCH.MUNICIPALITY_CODE.eq(municipality))
        .and(BALLOT_BATCH.BALLOT_BATCH_ID.in(ids))
        .forUpdate()
        .skipLocked()
        .fetch()
        .stream()
        .flatMap(found -> unwrapped(found).stream())
        .toList();
  }

  /// With their keys; what was sealed under them can no longer be read.
  void remove(MunicipalityCode municipality, Collection<BallotBatchId> ids) {
    database
        .deleteFrom(BALLOT_BATCH)
        .where(BALLOT_BATCH.MUNICIPALITY_CODE.eq(municipality))
        .and(BALLOT_BATCH.BALLOT_BATCH_ID.in(ids))
        .execute();
  }

  /// Whether anything lies in the boxes of a round that can still be opened here.
  boolean hasAny(MunicipalityCode municipality, SurveyRoundId round) {
    return database
        .selectFrom(BALLOT_BATCH)
        .where(BALLOT_BATCH.MUNICIPALITY_CODE.eq(municipality))
        .and(BALLOT_BATCH.SURVEY_ROUND_ID.eq(round))
        .fetch()
        .stream()
        .anyMatch(found -> unwrapped(found).isPresent());
  }

  /// Batches of every municipality that cannot be opened here.
  List<StuckBatch> listStuck() {
    return everywhere.selectFrom(BALLOT_BATCH).fetch().stream()
        .filter(found -> unwrapped(found).isEmpty())
        .map(found ->
            new StuckBatch(
                found.getBallotBatchId(),
                channel(found),
                found.getKeyId(),
                !keys.ids().contains(found.getKeyId())))
        .toList();
  }

  /// Rounds of a municipality in whose boxes something lies that cannot be opened here.
  Set<SurveyRoundId> listStuckRounds(MunicipalityCode municipality) {
    return database
        .selectFrom(BALLOT_BATCH)
        .where(BALLOT_BATCH.MUNICIPALITY_CODE.eq(municipality))
        .fetch()
        .stream()
        .filter(found -> unwrapped(found).isEmpty())
        .map(found -> found.getSurveyRoundId())
        .collect(toSet());
  }

  /// Counts answers of a channel that are not kept.
  void withhold(Channel channel, int answers) {
    database
        .update(SURVEY_CHANNEL)
        .set(SURVEY_CHANNEL.WITHHELD, SURVEY_CHANNEL.WITHHELD.plus(answers))
        .where(SURVEY_CHANNEL.MUNICIPALITY_CODE.eq(channel.municipality()))
        .and(SURVEY_CHANNEL.SURVEY_ROUND_ID.eq(channel.round()))
        .and(SURVEY_CHANNEL.MODE.eq(channel.mode()))
        .execute();
  }

  /// What lies in a channel's box: how many ballots in each batch.
  record Box(Channel channel, Map<BallotBatchId, Integer> batches) {}
}
