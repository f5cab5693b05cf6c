package se.rodatraden.seed;

import static se.rodatraden.seed.SeedFactsTest.fact;

import java.util.stream.Stream;
import se.rodatraden.seed.SeedFactsTest.Fact;

/// What the documents of Vetlanda and Kävlinge say, each as a condition on a table.
final class VetlandaAndKavlingeFacts {

  private VetlandaAndKavlingeFacts() {}

  private static Fact atLeast(int count, String unit, String condition) {
    return fact(
        "at least " + count + " " + unit,
        "activity",
        "json_value(quota, '$.kind') = 'atLeast' and json_value(quota, '$.count') = "
            + count
            + " and json_value(quota, '$.unit.sv') = '"
            + unit
            + "' and "
            + condition);
  }

  static Stream<Fact> vetlanda() {
    return Stream.of(
        fact(
            "it lies in the county of Jönköping, in the local police area Höglandet",
            "municipality",
            "county_code = '06' and local_police_area_id = 'hoglandet'"),
        fact(
            "the promise starts from an agreement signed earlier",
            "agreement",
            "title like '%Tidigare tecknad samverkansöverenskommelse%'"),
        fact(
            "it holds for two years from signing",
            "promise",
            "json_value(validity, '$.kind') = 'fromSigning' and json_value(validity, '$.months') = 24"
                + " and title like '%2020–2021%'"),
        fact(
            "Henrik Tvarnö, chair of the municipal board, has not signed yet",
            "signature",
            "party = 'MUNICIPALITY' and name = 'Henrik Tvarnö' and title like 'Kommunstyrelsens ordförande%'"
                + " and not signed and signed_on is null"),
        fact(
            "Jonas Lindell, local police chief of Höglandet, has not signed yet",
            "signature",
            "party = 'POLICE' and name = 'Jonas Lindell' and title like 'Lokalpolisområdeschef%Höglandet' and not signed"),
        fact(
            "a joint promise is road safety by countering wrong traffic behaviour",
            "commitment",
            "text like '%trafiksäkerhet%felaktiga trafikbeteenden%'"),
        fact(
            "a joint promise is to detect more drug use, mostly among the young, so that it falls",
            "commitment",
            "text like '%narkotikabruk, främst hos unga%minskar%'"),
        fact(
            "EST is introduced by the municipality with police and other actors",
            "activity",
            "text like '%EST, effektiv samordning för trygghet%' and responsible = 'MUNICIPALITY'"
                + " and json_value(quota, '$.kind') = 'milestone'"
                + " and participants = json_array('Polisen', 'Andra aktörer i kommunen')"),
        atLeast(15, "trafikkontroller", "responsible = 'POLICE'"),
        atLeast(15, "flygande inspektioner", "responsible = 'POLICE' and text like '%fordon%'"),
        atLeast(
            15,
            "riktade insatser",
            "responsible = 'POLICE' and target_groups = json_array('Unga')"),
        atLeast(2, "samverkansmöten", "responsible = 'BOTH'"),
        atLeast(
            2,
            "åtgärder",
            "responsible = 'MUNICIPALITY' and text like '%hastigheten%'"
                + " and json_value(quota, '$.presentedTo.sv') = 'nämnd och/eller fullmäktige'"),
        fact(
            "the municipality informs and spreads national campaigns to parents, siblings and young adults",
            "activity",
            "text like '%nationella kampanjer%' and target_groups = json_array('Föräldrar', 'Syskon', 'Unga vuxna')"),
        fact(
            "the campaigns counter supplying of alcohol and tobacco",
            "activity",
            "purpose like '%langning av alkohol och tobak%'"),
        fact(
            "the campaigns follow six occasions of the year",
            "activity",
            "json_length(occasions) = 6 and json_value(occasions, '$[0].yearly') = 1"
                + " and occasions like '%Skolavslutningar%Student%Valborg%Midsommar%Jul%Nyår%'"),
        fact(
            "parts of the town feel rowdy and unsafe, mainly because of traffic behaviour",
            "problem",
            "title like '%stökiga och otrygga%' and cause like '%felaktiga trafikbeteenden%'"
                + " and certainty = 'ESTABLISHED' and scope = 'LOCAL'"),
        fact(
            "there are signs that drug use rises among the young, locally and nationally",
            "problem",
            "title like '%Narkotikaanvändningen bland unga%' and certainty = 'SIGNS' and scope = 'LOCAL_AND_NATIONAL'"),
        fact("a source is staff experience", "source", "kind = 'STAFF_DIALOGUE'"),
        fact("a source is intelligence overviews", "source", "kind = 'INTELLIGENCE_OVERVIEW'"),
        fact("a source is the citizen survey", "source", "kind = 'CITIZEN_SURVEY'"),
        fact(
            "a source is what reaches the municipality's representatives",
            "source",
            "kind = 'RECEIVED_INFORMATION'"),
        fact(
            "the promises were made in dialogue with citizens",
            "source",
            "kind = 'CITIZEN_DIALOGUE'"),
        new Fact(
            "four sources speak for the traffic problem",
            "evidence",
            4,
            "kind = 'SOURCE' and verdict = 'USED'"),
        fact(
            "it is followed up continuously, on polisen.se",
            "follow_up_plan",
            "cadence = 'CONTINUOUS' and published_at like '%polisen.se%'"),
        fact(
            "a yearly review may revise it to a changed picture",
            "promise",
            "may_be_revised like '%varje år%revideras%lägesbilden%'"),
        fact("a goal is that safety increases and crime decreases", "goal", "kind = 'OVERALL'"),
        fact(
            "a goal is that the use of narcotics decreases",
            "goal",
            "direction = 'DECREASE' and text like '%narkotika%'"));
  }

  static Stream<Fact> kavlinge() {
    return Stream.of(
        fact(
            "it belongs to the local police area Kävlinge",
            "municipality",
            "local_police_area_id = 'kavlinge'"),
        fact(
            "the promise holds in 2021",
            "promise",
            "json_value(validity, '$.from') = '2021-01-01' and json_value(validity, '$.until') = '2021-12-31'"),
        new Fact("no agreement is named", "agreement", 0, "true"),
        fact(
            "a source is what staff of the local police area tell",
            "source",
            "kind = 'STAFF_DIALOGUE'"),
        fact(
            "a source is analysis by municipal police officer and municipality",
            "source",
            "kind = 'ANALYSIS' and name like '%kommunpolisen och Kävlinge kommun%'"),
        fact(
            "a source is the safety measurement of 2020",
            "source",
            "kind = 'SAFETY_MEASUREMENT' and year = 2020"),
        atLeast(2, "nya informationstillfällen", "text like '%grannsamverkan%'"),
        fact(
            "existing groups are also offered information",
            "activity",
            "target_groups like '%Befintliga grupper%' and json_value(quota, '$.kind') = 'unquantified'"),
        fact(
            "they are visible and present at strategic places and times",
            "activity",
            "text like '%strategiska platser och tider%' and places = json_array('Strategiska platser')"),
        fact(
            "they are present at Sillamarknaden i Barsebäck and Vårmarknaden i Kävlinge",
            "activity",
            "json_value(occasions, '$[0].name') = 'Sillamarknaden i Barsebäck'"
                + " and json_value(occasions, '$[1].name') = 'Vårmarknaden i Kävlinge'"),
        fact(
            "at least two visits a month to youth centres and schools",
            "activity",
            "json_value(quota, '$.kind') = 'perPeriod' and json_value(quota, '$.count') = 2"
                + " and json_value(quota, '$.every') = 'MONTH' and places = json_array('Fritidsgårdar', 'Skolor')"),
        fact(
            "the visits are talks with young people and staff about alcohol, narcotics, drugs and tobacco",
            "activity",
            "target_groups = json_array('Ungdomar', 'Personal') and purpose like '%alkohol, narkotika, droger och tobak%'"),
        fact(
            "the overall goal is less crime, more safety and coming closer to citizens",
            "goal",
            "kind = 'OVERALL' and text like '%Brottsligheten%tryggheten%närmare medborgarna%'"),
        new Fact(
            "there are six outcome goals, each with an indicator",
            "goal",
            6,
            "kind = 'OUTCOME' and indicator is not null"),
        fact(
            "safety rises in coming measurements",
            "goal",
            "direction = 'INCREASE' and indicator like '%Kommande trygghetsmätningar%'"),
        fact(
            "burglaries continue to decrease",
            "goal",
            "direction = 'CONTINUE_DECREASE' and text like '%Bostadsinbrotten%'"),
        fact(
            "the number of neighbourhood-watch areas increases",
            "goal",
            "direction = 'INCREASE' and indicator like '%Antal grannsamverkansområden%'"),
        fact(
            "the use of DNA marking increases",
            "goal",
            "direction = 'INCREASE' and indicator like '%märk-DNA%'"),
        fact(
            "visibility increases where and when residents feel unsafe",
            "goal",
            "direction = 'INCREASE' and text like '%platser och tider som medborgarna upplever som otrygga%'"),
        fact(
            "youth prevention goes on",
            "goal",
            "direction = 'PREVENT' and text like '%unga i deras miljö%'"),
        new Fact("three works are left outside", "outside_promise", 3, "true"),
        fact("traffic is left outside", "outside_promise", "text like '%trafikmiljö%'"),
        fact("vandalism is left outside", "outside_promise", "text like '%skadegörelsebrott%'"),
        fact(
            "narcotics are left outside",
            "outside_promise",
            "text like '%narkotikahantering%ingår inte%'"),
        fact("the pandemic may affect the work", "promise", "caveat like '%coronapandemin%'"),
        fact(
            "citizens and local actors are engaged",
            "promise",
            "participation like '%medborgare%aktörer i lokalsamhället%'"),
        fact(
            "it is followed up every half-year, about execution and quality",
            "follow_up_plan",
            "cadence = 'HALF_YEARLY' and about like '%Genomförande och kvalitetssäkring%'"
                + " and compiled_by = json_array('Polisen', 'Kävlinge kommun')"),
        fact(
            "follow-ups are on both sites and in social media",
            "follow_up_plan",
            "published_at = json_array('Polisens webbplats', 'Kommunens webbplats', 'Sociala medier')"),
        fact(
            "the contact has a phone number and an address",
            "contact",
            "name like '%Medborgarservice%' and phone = '046-73 90 00' and address = 'Östra Stationstorget 1, 244 44 Kävlinge'"),
        fact(
            "more can be read about what lies behind",
            "document",
            "title like 'Läs mer om medborgarlöftena%'"));
  }
}
