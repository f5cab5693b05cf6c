package se.rodatraden.promise.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.Role;
import se.rodatraden.promise.Break;
import se.rodatraden.promise.Breaks;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.PromiseStatus;
import se.rodatraden.promise.Promises;
import se.rodatraden.shared.WaitingWork;
import se.rodatraden.shared.id.MunicipalityCode;

/// What promises wait for: signatures, publishing, and breaks in the thread.
@Component
class PromiseWork implements WaitingWork {

  private final Promises promises;
  private final Breaks breaks;
  private final CurrentPerson currentPerson;

  PromiseWork(Promises promises, Breaks breaks, CurrentPerson currentPerson) {
    this.promises = promises;
    this.breaks = breaks;
    this.currentPerson = currentPerson;
  }

  @Override
  public List<Item> list(MunicipalityCode municipality) {
    var person = currentPerson.get();
    if (!person.mayRead(municipality)) {
      return List.of();
    }
    var locale = PromiseWords.locale();
    var all = promises.list(municipality);
    var mine =
        person
            .signsFor(municipality)
            .map(party ->
                all.stream()
                    .filter(promise -> promise.status() == PromiseStatus.DRAFT)
                    .filter(promise -> !promise.activities().isEmpty())
                    .filter(promise -> !promise.isSignedBy(party))
                    .map(promise -> item("promise.waiting.sign", promise, locale)))
            .orElseGet(Stream::empty);
    var unpublished =
        person.hasAnyOf(municipality, Role.COORDINATOR, Role.POLICE_OFFICER)
            ? all.stream()
                .filter(promise -> promise.status() == PromiseStatus.SIGNED)
                .map(promise -> item("promise.waiting.publish", promise, locale))
            : Stream.<Item>empty();
    var cut = breaks.list(municipality).stream().map(each -> item(each, locale));
    return Stream.of(mine, unpublished, cut).flatMap(each -> each).toList();
  }

  private static Item item(String key, Promise promise, Locale locale) {
    return new Item(
        key,
        List.of(promise.draft().title().in(locale)),
        PromiseEntries.PATH + "/" + promise.id(),
        Urgency.YOURS);
  }

  private static Item item(Break cut, Locale locale) {
    var words = BreakWords.of(cut, locale);
    return new Item(words.key(), List.of(words.what()), words.path(), Urgency.BROKEN_THREAD);
  }
}
