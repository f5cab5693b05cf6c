package se.rodatraden.publication.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.promise.MeasureCriterion;
import se.rodatraden.promise.Occasion;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.Quota;
import se.rodatraden.promise.Responsible;
import se.rodatraden.promise.Validity;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Period;

/// A published promise with how far each of its activities has come.
///
/// @param publishedOn absent for older documents that do not say
/// @param madeUp whether something of what is counted is demo data
record PromiseData(
    String id,
    LocalizedText title,
    LocalizedText text,
    @Nullable LocalDate publishedOn,
    Valid validity,
    List<Activity> activities,
    boolean madeUp,
    Map<String, String> links) {

  record All(MunicipalityData.Brief municipality, List<PromiseData> promises) {}

  record Brief(String id, LocalizedText title, Map<String, String> links) {}

  /// @param months counted from the day that the last party signs, where that sets the time
  record Valid(
      LocalizedText text,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Integer months) {

    static Valid of(Promise promise, Sentences say) {
      var months =
          switch (promise.draft().validity()) {
            case Validity.Fixed fixed -> null;
            case Validity.FromSigning from -> from.months();
          };
      var period = promise.period();
      return new Valid(
          say.say(words -> words.validity(promise)),
          period.map(Period::from).orElse(null),
          period.map(Period::until).orElse(null),
          months);
    }
  }

  /// @param commitment id of the joint commitment it stands under
  /// @param countsOnly its efforts concern individuals and are logged as numbers, nothing else
  record Activity(
      String id,
      @Nullable String commitment,
      LocalizedText text,
      @Nullable LocalizedText purpose,
      Responsible responsible,
      List<String> participants,
      Quota quota,
      ProgressData progress,
      List<String> places,
      List<Occasion> occasions,
      List<String> targetGroups,
      List<MeasureCriterion> measureCriteria,
      boolean countsOnly,
      boolean continuesEarlier,
      boolean madeUp,
      Map<String, String> links) {

    static Activity of(Promise promise, se.rodatraden.promise.Activity activity, Telling telling) {
      var draft = activity.draft();
      var commitment = draft.commitment();
      var today = telling.sentences().today();
      var page = telling.addresses().promisePage(telling.municipality(), promise.id());
      return new Activity(
          activity.id().value(),
          commitment == null ? null : commitment.value(),
          draft.text(),
          draft.purpose(),
          draft.responsible(),
          draft.participants(),
          draft.quota(),
          ProgressData.of(
              promise,
              activity,
              activity.progress(promise.period().orElse(null), today),
              telling.sentences()),
          draft.places(),
          draft.occasions(),
          draft.targetGroups(),
          draft.measureCriteria(),
          draft.countsOnly(),
          draft.continuesEarlier(),
          activity.hasMadeUpEfforts(),
          Map.of("page", page + "#aktivitet-" + activity.id()));
    }
  }

  static PromiseData of(Promise promise, Telling telling) {
    return new PromiseData(
        promise.id().value(),
        promise.draft().title(),
        promise.draft().text(),
        promise.publishedOn(),
        Valid.of(promise, telling.sentences()),
        promise.activities().stream()
            .map(activity -> Activity.of(promise, activity, telling))
            .toList(),
        promise.activities().stream().anyMatch(activity -> activity.hasMadeUpEfforts()),
        links(promise, telling));
  }

  static Brief brief(Promise promise, Telling telling) {
    return new Brief(promise.id().value(), promise.draft().title(), links(promise, telling));
  }

  private static Map<String, String> links(Promise promise, Telling telling) {
    var municipality = telling.municipality();
    return Map.of(
        "self", telling.addresses().promise(municipality.code(), promise.id()),
        "page", telling.addresses().promisePage(municipality, promise.id()),
        "municipality", telling.addresses().data(municipality.code()));
  }
}
