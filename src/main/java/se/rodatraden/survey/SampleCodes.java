package se.rodatraden.survey;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNullElse;
import static se.rodatraden.identity.Role.ADMINISTRATOR;
import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
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

  private static final SecureRandom RANDOM = new SecureRandom();

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
  /// @throws se.rodatraden.shared.ProblemException [InvitationProblem.NothingToMake],
  ///   [InvitationProblem.MakingTooFew], [InvitationProblem.MakingTellsGroup], as
  ///   [SampledRounds#take]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public MadeCodes make(
      MunicipalityCode municipality, SurveyRoundId id, int version, IntConsumer progress) {
    var sample = rounds.take(municipality, id, version);
    if (sample.missing() == 0) {
      throw new InvitationProblem.NothingToMake().asException();
    }
    TellingGroups.whenMade(sample.strata())
        .ifPresent(problem -> {
          throw problem.asException();
        });
    var made = makeAll(sample, Stratum::missing, progress);
    announcements.record(
        sample.round(), "survey_round.codes_made", Map.of("codes", made.codes().size()));
    return made;
  }

  private MadeCodes makeAll(Sample sample, ToIntFunction<Stratum> missing, IntConsumer progress) {
    var taken = new HashSet<>(rows.ids(sample.round()));
    var wanted = new ArrayList<InvitationRows.Usable>();
    for (var stratum : sample.strata()) {
      for (int i = 0; i < missing.applyAsInt(stratum); i++) {
        wanted.add(new InvitationRows.Usable(maker.newId(taken), stratum.number()));
      }
    }
    Collections.shuffle(wanted, RANDOM);
    var made = inSteps(sample, wanted, progress, rows::add);
    samples.noteMade(sample.round(), rounds.today());
    return made;
  }

  /// Gives codes new secrets under their old ids, in place of letters or files that were lost. The
  /// old ones are refused from now on. A code that has been used stays used, and nothing here tells
  /// which those are. All the codes of a draft, which nobody can have used, are made anew with
  /// their ids, also for those who had none.
  ///
  /// @throws se.rodatraden.shared.ProblemException [InvitationProblem.UnknownLetters],
  ///   [InvitationProblem.ChoiceTellsGroup], as [SampledRounds#take]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public MadeCodes replace(
      MunicipalityCode municipality,
      SurveyRoundId id,
      int version,
      CodesOf which,
      IntConsumer progress) {
    var sample = rounds.take(municipality, id, version);
    var isAnew = which instanceof CodesOf.Everyone && sample.round().status() == RoundStatus.DRAFT;
    var made =
        isAnew
            ? makeAnew(sample, progress)
            : inSteps(sample, known(sample, which), progress, rows::renew);
    announcements.record(
        sample.round(), "survey_round.codes_replaced", Map.of("codes", made.codes().size()));
    return made;
  }

  private MadeCodes makeAnew(Sample sample, IntConsumer progress) {
    rows.deleteAll(sample.round());
    samples.setVoided(sample.round(), 0);
    return makeAll(sample, Stratum::invited, progress);
  }

  /// Stops codes for good, used or not: letters that came back, or somebody who wants no more.
  ///
  /// @return how many were stopped
  /// @throws se.rodatraden.shared.ProblemException as [#replace]
  @RequiresRole({COORDINATOR, POLICE_OFFICER, ADMINISTRATOR})
  @Transactional
  public int stop(MunicipalityCode municipality, SurveyRoundId id, int version, CodesOf which) {
    var sample = rounds.take(municipality, id, version);
    var round = sample.round();
    int codes = known(sample, which).size();
    rows.stop(round, which);
    samples.setVoided(round, sample.voided() + codes);
    announcements.record(round, "survey_round.codes_stopped", Map.of("codes", codes));
    return codes;
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

  private List<InvitationRows.Usable> known(Sample sample, CodesOf which) {
    var codes = rows.listUsable(sample.round(), which);
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
      TellingGroups.whenChosen(codes, sample.strata())
          .ifPresent(stratum -> {
            throw new InvitationProblem.ChoiceTellsGroup(stratum.label()).asException();
          });
    }
    return codes;
  }

  private interface Store {
    void keep(SurveyRound round, List<InvitationRows.Verifiable> codes);
  }

  /// What is kept is written in the order that is given; what is returned comes in the order of
  /// groups.
  private MadeCodes inSteps(
      Sample sample, List<InvitationRows.Usable> wanted, IntConsumer progress, Store store) {
    var labels = sample.labels();
    var all = new ArrayList<CodeMaker.Made>(wanted.size());
    for (int from = 0; from < wanted.size(); from += AT_A_TIME) {
      var some =
          wanted.subList(from, Math.min(from + AT_A_TIME, wanted.size())).stream()
              .map(
                  code -> maker.make(sample.round(), code, labels.getOrDefault(code.stratum(), "")))
              .toList();
      store.keep(sample.round(), some.stream().map(CodeMaker.Made::kept).toList());
      all.addAll(some);
      progress.accept(all.size());
    }
    all.sort(comparing(made -> requireNonNullElse(made.kept().code().stratum(), 0)));
    return new MadeCodes(sample.round(), all.stream().map(CodeMaker.Made::code).toList());
  }
}
