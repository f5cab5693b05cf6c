package se.rodatraden.seed;

import static se.rodatraden.seed.SeedFactsTest.fact;

import java.util.stream.Stream;
import se.rodatraden.seed.SeedFactsTest.Fact;

/// What the documents of Vellinge and Flen say, each as a condition on a table.
final class VellingeAndFlenFacts {

  private VellingeAndFlenFacts() {}

  static Stream<Fact> vellinge() {
    return Stream.of(
        fact(
            "it lies in Skåne, in the local police area Trelleborg",
            "municipality",
            "slug = 'vellinge' and county_code = '12' and local_police_area_id = 'trelleborg'"),
        fact(
            "the agreement is between the municipality and the local police area Trelleborg",
            "agreement",
            "parties = json_array('Vellinge kommun', 'Lokalpolisområde Trelleborg')"),
        fact(
            "the agreement runs 2019–2022",
            "agreement",
            "valid_from = '2019-01-01' and valid_until = '2022-12-31'"),
        fact(
            "the agreement is about long-term prevention and safety",
            "agreement",
            "purpose like '%långsiktigt%förebygger brott%trygghet%'"),
        fact(
            "the promise holds in 2017, another period than the agreement it starts from",
            "promise",
            "json_value(validity, '$.kind') = 'fixed' and json_value(validity, '$.from') = '2017-01-01'"
                + " and json_value(validity, '$.until') = '2017-12-31' and agreement_id is not null"),
        fact("a source is police crime statistics", "source", "kind = 'CRIME_STATISTICS'"),
        fact(
            "a source is the latest safety measurement",
            "source",
            "kind = 'SAFETY_MEASUREMENT' and name like '%senaste%'"),
        fact("a source is citizen dialogues", "source", "kind = 'CITIZEN_DIALOGUE'"),
        fact("a source is contact with local actors", "source", "kind = 'LOCAL_ACTORS'"),
        fact(
            "a basis is views voiced at a dialogue meeting", "source", "kind = 'DIALOGUE_MEETING'"),
        new Fact("the picture rests on all five", "picture_source", 5, "verdict = 'USED'"),
        fact(
            "vandalism is a problem",
            "problem",
            "finding = 'PROBLEM' and title like '%Skadegörelse%'"),
        fact(
            "molestation is a problem",
            "problem",
            "finding = 'PROBLEM' and title like '%Ofredanden%'"),
        fact(
            "drug offences are a problem",
            "problem",
            "finding = 'PROBLEM' and title like '%Narkotikabrott%'"),
        fact(
            "reckless driving with cars and mopeds is a problem",
            "problem",
            "finding = 'PROBLEM' and title like '%Hänsynslös trafik%bilar%mopeder%'"),
        new Fact(
            "the problems are mainly caused by young people",
            "problem",
            4,
            "cause_group like '%Främst ungdomar%'"),
        new Fact(
            "they make victims suffer and may be an early sign for a young person's life",
            "problem",
            4,
            "consequence like '%Brottsoffer%lida%' and consequence like '%tidigt tecken%'"),
        new Fact("the promise answers all four problems", "promise_problem", 4, "true"),
        fact(
            "the police are visible at times and places where youth crime shows the most",
            "activity",
            "text like '%synlig%tider%platser%ungdomsbrottslighet%' and responsible = 'POLICE'"),
        fact(
            "the effort is two full-time posts for a year",
            "activity",
            "json_value(quota, '$.kind') = 'timeSpent' and json_value(quota, '$.fullTimePosts') = 2"
                + " and json_value(quota, '$.months') = 12"),
        fact(
            "talks with youths at risk and their parents, and reports to social services, go on",
            "activity",
            "text like '%samtal%föräldrar%underrättelser till socialtjänsten%' and continues_earlier"
                + " and responsible = 'POLICE'"),
        fact(
            "the talks are to keep young people from crime and addiction",
            "activity",
            "purpose like '%kriminalitet%missbruk%'"),
        fact(
            "the talks are logged as counts only",
            "activity",
            "counts_only and target_groups = json_array('Ungdomar med riskbeteende', 'Deras föräldrar')"),
        fact(
            "two safety walks are made by municipality, police and residents",
            "activity",
            "json_value(quota, '$.kind') = 'atLeast' and json_value(quota, '$.count') = 2"
                + " and quota like '%trygghetsvandringar%' and responsible = 'BOTH'"
                + " and participants = json_array('Invånare')"),
        fact(
            "the walks are at places perceived as unsafe, to raise safety there",
            "activity",
            "places like '%upplevs som otrygga%' and purpose like '%Tryggheten%öka%'"),
        fact(
            "a goal is that perceived safety increases",
            "goal",
            "kind = 'OUTCOME' and direction = 'INCREASE' and text like '%uppleva större trygghet%'"),
        fact(
            "a goal is that victimisation by youth crime decreases",
            "goal",
            "kind = 'OUTCOME' and direction = 'DECREASE' and text like '%brott som ungdomar%'"),
        fact(
            "a goal is that trust in the police increases",
            "goal",
            "direction = 'INCREASE' and text like '%Förtroendet för polisen%'"),
        fact(
            "a goal is the feeling that the police care about local problems",
            "goal",
            "direction = 'INCREASE' and text like '%polisen bryr sig%'"),
        fact(
            "residents are hoped to take part",
            "promise",
            "participation like '%hoppas%med och bidra%'"),
        fact(
            "the agreement is an attached document",
            "document",
            "agreement_id is not null and title = 'Samverkansöverenskommelse Vellinge 2019–2022'"),
        new Fact("nobody is named as having signed", "signature", 0, "true"),
        new Fact("no follow-up is told", "follow_up_plan", 0, "true"));
  }

  static Stream<Fact> flen() {
    return Stream.of(
        fact(
            "its code keeps the leading zero",
            "municipality",
            "slug = 'flen' and county_code = '04'"),
        fact(
            "it belongs to the local police area Katrineholm",
            "municipality",
            "local_police_area_id = 'katrineholm'"),
        fact(
            "the agreement is between the Police Authority and the municipality",
            "agreement",
            "parties = json_array('Polismyndigheten', 'Flens kommun') and valid_from is null and valid_until is null"),
        fact(
            "the promise is of 2018 and part of the agreement",
            "promise",
            "json_value(validity, '$.from') = '2018-01-01' and json_value(validity, '$.until') = '2018-12-31'"
                + " and agreement_id is not null"),
        fact("a source is citizen dialogue", "source", "kind = 'CITIZEN_DIALOGUE'"),
        fact(
            "a source is the police's staff dialogue",
            "source",
            "kind = 'STAFF_DIALOGUE' and name like '%Polisens medarbetardialog%'"),
        fact(
            "a source is the police's safety measurement", "source", "kind = 'SAFETY_MEASUREMENT'"),
        fact("a source is knowledge from cooperation", "source", "kind = 'COOPERATION_KNOWLEDGE'"),
        fact(
            "an overall goal is that perceived safety increases",
            "goal",
            "kind = 'OVERALL' and direction = 'INCREASE' and text like '%tryggare%långsiktigt%'"),
        fact(
            "an overall goal is that victimisation, and the risk of it, decreases",
            "goal",
            "kind = 'OVERALL' and direction = 'DECREASE' and text like '%risken att utsättas%'"),
        fact(
            "by 2020 a general rise of safety is readable in measurements and dialogues",
            "goal",
            "target_year = 2020 and direction = 'INCREASE' and indicator like '%Trygghetsmätningar och medborgardialoger%'"),
        fact(
            "drug abuse and dealing is a problem that leads to other crime and unsafety in public space",
            "problem",
            "finding = 'PROBLEM' and title like '%Missbruk och försäljning av narkotika%'"
                + " and consequence like '%andra brott%otrygga i det offentliga rummet%'"),
        fact(
            "young people gathering in the centres is not a problem in itself, the police say",
            "problem",
            "finding = 'NOT_A_PROBLEM' and title like '%Unga samlas%centrala delar%' and description like '%Polisen%'"),
        fact(
            "the cause is few adults and few activities",
            "problem",
            "finding = 'NOT_A_PROBLEM' and cause like '%få vuxna%aktiviteter saknas%'"),
        fact(
            "the lack of adults and activities may look like gangs and become rowdy",
            "problem",
            "finding = 'PROBLEM' and certainty = 'SIGNS' and title like '%närvarande vuxna%'"
                + " and consequence like '%gängbildning%stökigt%'"),
        new Fact("there are seven activities", "activity", 7, "promise_id is not null"),
        fact(
            "both join forces against narcotics in 2018, with prevention in the schools",
            "activity",
            "responsible = 'BOTH' and text like '%2018%narkotikan%' and places like '%skolor%'"),
        fact(
            "the police act against local criminal networks",
            "activity",
            "responsible = 'POLICE' and text like '%kriminella nätverk%'"),
        fact(
            "the municipality helps those who want to leave crime",
            "activity",
            "responsible = 'MUNICIPALITY' and text like '%lämna en kriminell livsstil%'"),
        fact(
            "both are present as role models for the young",
            "activity",
            "responsible = 'BOTH' and purpose like '%förebilder för unga%'"),
        fact(
            "the municipality runs Trygg vuxen where the young are",
            "activity",
            "responsible = 'MUNICIPALITY' and text like '%Trygg vuxen%områden där unga finns%'"),
        fact(
            "the police patrol on foot in central Flen, around the station and at hot spots",
            "activity",
            "responsible = 'POLICE' and text like '%fotpatrullering%'"
                + " and places = json_array('Centrala Flen', 'Runt tågstationen', 'Hot spots')"),
        fact(
            "the municipality arranges at least two walks, at least one in the evening",
            "activity",
            "responsible = 'MUNICIPALITY' and json_value(quota, '$.kind') = 'atLeast'"
                + " and json_value(quota, '$.count') = 2 and json_value(quota, '$.within[0].count') = 1"
                + " and json_value(quota, '$.within[0].condition') = 'EVENING'"),
        fact(
            "police and locals take part in the walks",
            "activity",
            "participants = json_array('Polisen', 'De som bor på orten')"),
        fact(
            "measures after walks are possible, within its power and of proven effect",
            "activity",
            "measure_criteria = json_array('POSSIBLE', 'WITHIN_CONTROL', 'PROVEN_EFFECT')"),
        fact(
            "it is evaluated with a report on results in 2018, by both",
            "follow_up_plan",
            "cadence = 'ONCE' and due_year = 2018 and about like '%resultat%'"
                + " and compiled_by = json_array('Flens kommun', 'Polisen')"),
        fact(
            "Anders Gölevik, local police chief, has signed",
            "signature",
            "party = 'POLICE' and name = 'Anders Gölevik' and title = 'Lokalpolisområdeschef' and signed and signed_on is null"),
        fact(
            "Håkan Bergsten, chief executive, has signed",
            "signature",
            "party = 'MUNICIPALITY' and name = 'Håkan Bergsten' and title = 'Kommunchef Flen' and signed"));
  }
}
