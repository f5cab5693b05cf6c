package se.rodatraden.seed;

import static se.rodatraden.seed.SeedFactsTest.fact;

import java.util.stream.Stream;
import se.rodatraden.seed.SeedFactsTest.Fact;

/// What Trelleborg's document says, each fact as a condition on a table.
final class TrelleborgFacts {

  private TrelleborgFacts() {}

  static Stream<Fact> trelleborg() {
    return Stream.of(
        fact(
            "the agreement runs 2019–2022 and renews an earlier one",
            "agreement",
            "valid_from = '2019-01-01' and valid_until = '2022-12-31' and renews_earlier"),
        fact(
            "the municipal board and the local police chief decided it",
            "agreement",
            "decided_by = json_array('Kommunstyrelsen', 'Chefen för lokalpolisområdet')"),
        fact(
            "its purpose is prevention and safety, clear undertakings and wider, deeper cooperation",
            "agreement",
            "purpose like '%förebygger brott%klargöra%bredda, fördjupa och utveckla%nätverk%'"),
        fact(
            "it is the cooperation in force between the two",
            "agreement",
            "purpose like '%den samverkan mellan kommun och polis som gäller%'"),
        fact(
            "responsibility is shared and each party answers for its own part",
            "agreement",
            "shared_responsibility like '%delar%ansvaret%var och en svarar%sin del%'"),
        fact(
            "prevention is aimed at situations, victims and offenders",
            "agreement",
            "prevention_aims = json_array('SITUATION', 'VICTIM', 'OFFENDER')"),
        fact(
            "it is tied to municipality-wide action plans, later ones included",
            "linked_plan",
            "name like '%handlingsplaner%' and includes_later"),
        fact(
            "a focus area is young people's alcohol and drug use and related crime",
            "focus_area",
            "position = 1 and title like '%Ungdomars alkohol- och drogkonsumtion%relaterad brottslighet%'"),
        fact(
            "the agreement that points it out was made from the shared picture",
            "evidence",
            "kind = 'SOURCE' and statement like '%framtagen ur den%'"),
        fact(
            "a focus area is safety in public space, traffic included",
            "focus_area",
            "position = 2 and title like '%Trygghet i offentlig miljö%trafikmiljön%'"),
        fact(
            "a focus area is crime prevention in the harbour",
            "focus_area",
            "position = 3 and title like '%Trelleborgs hamn%'"),
        new Fact(
            "every focus area has outcome goals, named without content",
            "goal",
            3,
            "kind = 'OUTCOME' and focus_area_id is not null and not detailed and direction = 'UNSTATED'"),
        new Fact(
            "every focus area has output goals, named without content",
            "goal",
            3,
            "kind = 'OUTPUT' and focus_area_id is not null and not detailed"),
        new Fact(
            "every focus area has measures",
            "activity",
            3,
            "focus_area_id is not null and text like '%Åtgärder%'"),
        fact(
            "overall goals stand outside the focus areas",
            "goal",
            "kind = 'OVERALL' and agreement_id is not null and not detailed"),
        fact(
            "overall activities stand outside the focus areas",
            "activity",
            "agreement_id is not null"),
        fact(
            "a yearly report on the outcome is compiled by the safety unit and the municipal police officer",
            "follow_up_plan",
            "cadence = 'YEARLY' and about like '%utfall%' and agreement_id is not null"
                + " and compiled_by = json_array('Kommunens säkerhetsenhet', 'Kommunpolisen')"),
        fact(
            "the report goes to the municipal board and the local police chief",
            "follow_up_plan",
            "presented_to = json_array('Kommunstyrelsen', 'Chefen för lokalpolisområdet')"),
        fact("the agreement was made from a shared picture", "source", "kind = 'SHARED_PICTURE'"),
        fact(
            "Lars Gunnar Björnqvist, local police chief, has signed the agreement",
            "signature",
            "party = 'POLICE' and name = 'Lars Gunnar Björnqvist' and signed and agreement_id is not null"),
        fact(
            "Mikael Rubin, chair of the municipal board, has signed the agreement",
            "signature",
            "party = 'MUNICIPALITY' and name = 'Mikael Rubin' and signed and agreement_id is not null"),
        fact(
            "narcotics are fought in all forms, the young first",
            "activity",
            "promise_id is not null and text like '%narkotikan i alla dess former%unga främst%' and responsible = 'POLICE'"),
        fact(
            "the young are kept from trying narcotics and from addiction",
            "goal",
            "direction = 'PREVENT' and text like '%prova narkotika%missbruk%'"),
        fact(
            "more police are present in central Trelleborg",
            "activity",
            "promise_id is not null and places = json_array('De centrala delarna av Trelleborg')"),
        fact(
            "the safety hosts have made the municipality safer together with the police",
            "promise",
            "text like '%trygghetsvärdarna%tryggare%' and agreement_id is not null"),
        fact(
            "the harbour is a named place",
            "place",
            "kind = 'HARBOUR' and place_key = 'farjelaget'"));
  }
}
