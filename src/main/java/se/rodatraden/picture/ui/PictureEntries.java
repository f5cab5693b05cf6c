package se.rodatraden.picture.ui;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.SignedInPerson;
import se.rodatraden.picture.PictureOverview;
import se.rodatraden.picture.Pictures;
import se.rodatraden.shared.NavigationEntry;
import se.rodatraden.shared.WaitingWork;
import se.rodatraden.shared.id.MunicipalityCode;

/// What pictures add to the menu and to the home view.
@Configuration(proxyBeanMethods = false)
class PictureEntries {

  @Bean
  NavigationEntry pictureNavigation() {
    return new NavigationEntry("picture.navigation", PicturePaths.LIST, 40);
  }

  @Bean
  NavigationEntry spotNavigation() {
    return new NavigationEntry("picture.spots.navigation", PicturePaths.SPOTS, 38);
  }

  @Bean
  WaitingWork waitingPictures(Pictures pictures, CurrentPerson currentPerson) {
    return municipality ->
        currentPerson
            .find()
            .filter(person -> person.mayRead(municipality))
            .map(person -> waiting(pictures.list(municipality), person, municipality))
            .orElse(List.of());
  }

  private static List<WaitingWork.Item> waiting(
      List<PictureOverview> pictures, SignedInPerson person, MunicipalityCode municipality) {
    var items = new ArrayList<WaitingWork.Item>();
    person
        .signsFor(municipality)
        .flatMap(party -> pictures.stream().filter(each -> each.awaits(party)).findFirst())
        .ifPresent(draft -> items.add(awaitsAdoption(draft)));
    if (person.hasAnyOf(municipality, COORDINATOR, POLICE_OFFICER)) {
      inForce(pictures)
          .filter(picture -> picture.problemsWithoutEvidence() > 0)
          .ifPresent(picture -> items.add(lacksEvidence(picture)));
    }
    return items;
  }

  /// The draft where there is one, since that is where a break can be mended; else the newest.
  private static Optional<PictureOverview> inForce(List<PictureOverview> draftsFirst) {
    return draftsFirst.stream().findFirst();
  }

  private static WaitingWork.Item awaitsAdoption(PictureOverview draft) {
    return new WaitingWork.Item(
        "picture.waiting.adoption",
        List.of(draft.number()),
        PicturePaths.picture(draft.number()),
        WaitingWork.Urgency.YOURS);
  }

  private static WaitingWork.Item lacksEvidence(PictureOverview picture) {
    return new WaitingWork.Item(
        "picture.waiting.without_evidence",
        List.of(picture.problemsWithoutEvidence(), picture.number()),
        PicturePaths.picture(picture.number()),
        WaitingWork.Urgency.BROKEN_THREAD);
  }
}
