package se.rodatraden.survey;

import static se.rodatraden.identity.Role.ADMINISTRATOR;
import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.id.InvitationId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;

/// Makes, replaces and stops codes (inbjudningskoder). Their secrets are in what these methods
/// return and nowhere else.
@Service
public class SampleCodes {

  /// Rows in one statement, and steps in which progress is told.
  private static final int AT_A_TIME = 500;

  private final SampledRounds rounds;
  private final SampleRows samples;
  private final InvitationRows rows;
  private final CodeMaker maker;
  private final RoundAnnouncements announcements;

  SampleCodes(
      SampledRounds rounds,
      SampleRows samples,
      InvitationRows rows,
      CodeMaker maker,
      RoundAnnouncements announcements) {
    this.rounds = rounds;
    this.samples = samples;
    this.rows = rows;
    this.maker = maker;
    this.announcements = announcements;
  }

  /// Makes a code for every invited who has none: all, or none at all.
  ///
  /// @param version of the sample as the person saw it
  /// @param progress is told how many are made so far; by throwing it gives the making up
  /// @throws se.rodatraden.shared.ProblemException [InvitationProblem.NothingToMake], as
  ///   [SampledRounds#take]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public MadeCodes make(
      MunicipalityCode municipality, SurveyRoundId id, int version, IntConsumer progress) {
    var sample = rounds.take(municipality, id, version);
    if (sample.missing() == 0) {
      throw new InvitationProblem.NothingToMake().asException();
    }
    var taken = new HashSet<>(rows.ids(sample.round()));
    var wanted = new ArrayList<InvitationRows.Usable>();
    for (var stratum : sample.strata()) {
      for (int i = 0; i < stratum.missing(); i++) {
        wanted.add(new InvitationRows.Usable(maker.newId(taken), stratum.number()));
      }
    }
    var made = inSteps(sample, wanted, progress, rows::add);
    samples.noteMade(sample.round(), rounds.today());
    announcements.record(sample.round(), "survey_round.codes_made", Map.of("codes", wanted.size()));
    return made;
  }

  /// Gives codes new secrets under their old ids, in place of letters or files that were lost. The
  /// old ones are refused from now on. A code that has been used stays used, and nothing here tells
  /// which those are.
  ///
  /// @throws se.rodatraden.shared.ProblemException [InvitationProblem.UnknownLetters], as
  ///   [SampledRounds#take]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public MadeCodes replace(
      MunicipalityCode municipality,
      SurveyRoundId id,
      int version,
      CodesOf which,
      IntConsumer progress) {
    var sample = rounds.take(municipality, id, version);
    var codes = known(sample.round(), which);
    var made = inSteps(sample, codes, progress, rows::renew);
    announcements.record(
        sample.round(), "survey_round.codes_replaced", Map.of("codes", codes.size()));
    return made;
  }

  /// Stops codes for good, used or not: letters that came back, or somebody who wants no more.
  ///
  /// @return how many were stopped
  /// @throws se.rodatraden.shared.ProblemException as [#replace]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public int stop(MunicipalityCode municipality, SurveyRoundId id, int version, CodesOf which) {
    var round = rounds.take(municipality, id, version).round();
    var codes = known(round, which);
    rows.stop(round, which);
    codes.stream()
        .collect(Collectors.groupingBy(InvitationRows.Usable::stratum, Collectors.counting()))
        .forEach((stratum, count) -> samples.noteVoided(round, stratum, count.intValue()));
    announcements.record(round, "survey_round.codes_stopped", Map.of("codes", codes.size()));
    return codes.size();
  }

  /// Tells the audit trail that secrets have left the application.
  ///
  /// @param file what kind it was
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public void recordExport(MunicipalityCode municipality, SurveyRoundId id, File file, int codes) {
    announcements.record(
        rounds.get(municipality, id).round(),
        "survey_round.codes_exported",
        Map.of("codes", codes, "file", file.name()));
  }

  public enum File {
    TABLE,
    LETTERS
  }

  private List<InvitationRows.Usable> known(SurveyRound round, CodesOf which) {
    var codes = rows.listUsable(round, which);
    if (which instanceof CodesOf.Letters(var ids)) {
      var found =
          codes.stream().map(InvitationRows.Usable::id).collect(Collectors.toUnmodifiableSet());
      var unknown =
          ids.stream()
              .filter(wanted -> !found.contains(wanted))
              .map(InvitationId::value)
              .collect(Collectors.joining(", "));
      if (!unknown.isEmpty()) {
        throw new InvitationProblem.UnknownLetters(unknown).asException();
      }
    }
    return codes;
  }

  private interface Store {
    void keep(SurveyRound round, List<InvitationRows.Verifiable> codes);
  }

  private MadeCodes inSteps(
      Sample sample, List<InvitationRows.Usable> wanted, IntConsumer progress, Store store) {
    var labels =
        sample.strata().stream().collect(Collectors.toMap(Stratum::number, Stratum::label));
    var all = new ArrayList<MadeCode>(wanted.size());
    for (int from = 0; from < wanted.size(); from += AT_A_TIME) {
      var some =
          wanted.subList(from, Math.min(from + AT_A_TIME, wanted.size())).stream()
              .map(
                  code -> maker.make(sample.round(), code, labels.getOrDefault(code.stratum(), "")))
              .toList();
      store.keep(sample.round(), some.stream().map(CodeMaker.Made::kept).toList());
      some.forEach(made -> all.add(made.code()));
      progress.accept(all.size());
    }
    return new MadeCodes(sample.round(), all);
  }
}
