package se.rodatraden.promise;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static se.rodatraden.jooq.Tables.ACTIVITY;
import static se.rodatraden.jooq.Tables.AGREEMENT;
import static se.rodatraden.jooq.Tables.DOCUMENT;
import static se.rodatraden.jooq.Tables.FOCUS_AREA;
import static se.rodatraden.jooq.Tables.FOLLOW_UP_PLAN;
import static se.rodatraden.jooq.Tables.GOAL;
import static se.rodatraden.jooq.Tables.LINKED_PLAN;
import static se.rodatraden.jooq.Tables.SIGNATURE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.id.MunicipalityCode;

/// Reads agreements whole, one statement however many they are.
@Repository
class AgreementQueries {

  private final DSLContext database;

  AgreementQueries(DSLContext database) {
    this.database = database;
  }

  List<Agreement> list(MunicipalityCode municipality) {
    return database
        .select(
            AGREEMENT.AGREEMENT_ID,
            AGREEMENT.TITLE,
            AGREEMENT.PURPOSE,
            AGREEMENT.VALID_FROM,
            AGREEMENT.VALID_UNTIL,
            AGREEMENT.PARTIES,
            AGREEMENT.DECIDED_BY,
            AGREEMENT.SHARED_RESPONSIBILITY,
            AGREEMENT.PREVENTION_AIMS.convertFrom(
                json -> StoredJson.read(json, StoredJson.PREVENTION_AIMS)),
            AGREEMENT.RENEWS_EARLIER,
            linkedPlans(),
            focusAreas(),
            NestedParts.goals(
                GOAL.AGREEMENT_ID
                    .eq(AGREEMENT.AGREEMENT_ID)
                    .and(GOAL.MUNICIPALITY_CODE.eq(AGREEMENT.MUNICIPALITY_CODE))),
            NestedParts.activities(
                ACTIVITY
                    .AGREEMENT_ID
                    .eq(AGREEMENT.AGREEMENT_ID)
                    .and(ACTIVITY.MUNICIPALITY_CODE.eq(AGREEMENT.MUNICIPALITY_CODE))),
            NestedParts.signatures(
                SIGNATURE
                    .AGREEMENT_ID
                    .eq(AGREEMENT.AGREEMENT_ID)
                    .and(SIGNATURE.MUNICIPALITY_CODE.eq(AGREEMENT.MUNICIPALITY_CODE))),
            NestedParts.followUpPlans(
                FOLLOW_UP_PLAN
                    .AGREEMENT_ID
                    .eq(AGREEMENT.AGREEMENT_ID)
                    .and(FOLLOW_UP_PLAN.MUNICIPALITY_CODE.eq(AGREEMENT.MUNICIPALITY_CODE))),
            NestedParts.documents(
                DOCUMENT
                    .AGREEMENT_ID
                    .eq(AGREEMENT.AGREEMENT_ID)
                    .and(DOCUMENT.MUNICIPALITY_CODE.eq(AGREEMENT.MUNICIPALITY_CODE))))
        .from(AGREEMENT)
        .where(AGREEMENT.MUNICIPALITY_CODE.eq(municipality))
        .orderBy(AGREEMENT.VALID_FROM.desc(), AGREEMENT.AGREEMENT_ID)
        .fetch(mapping(Agreement::new));
  }

  private static Field<List<Agreement.LinkedPlan>> linkedPlans() {
    var rows =
        select(LINKED_PLAN.NAME, LINKED_PLAN.INCLUDES_LATER)
            .from(LINKED_PLAN)
            .where(LINKED_PLAN.AGREEMENT_ID.eq(AGREEMENT.AGREEMENT_ID))
            .and(LINKED_PLAN.MUNICIPALITY_CODE.eq(AGREEMENT.MUNICIPALITY_CODE))
            .orderBy(LINKED_PLAN.POSITION);
    return multiset(rows).convertFrom(result -> result.map(mapping(Agreement.LinkedPlan::new)));
  }

  private static Field<List<FocusArea>> focusAreas() {
    var rows =
        select(
                FOCUS_AREA.FOCUS_AREA_ID,
                FOCUS_AREA.TITLE,
                NestedParts.goals(
                    GOAL.FOCUS_AREA_ID
                        .eq(FOCUS_AREA.FOCUS_AREA_ID)
                        .and(GOAL.MUNICIPALITY_CODE.eq(FOCUS_AREA.MUNICIPALITY_CODE))),
                NestedParts.activities(
                    ACTIVITY
                        .FOCUS_AREA_ID
                        .eq(FOCUS_AREA.FOCUS_AREA_ID)
                        .and(ACTIVITY.MUNICIPALITY_CODE.eq(FOCUS_AREA.MUNICIPALITY_CODE))))
            .from(FOCUS_AREA)
            .where(FOCUS_AREA.AGREEMENT_ID.eq(AGREEMENT.AGREEMENT_ID))
            .and(FOCUS_AREA.MUNICIPALITY_CODE.eq(AGREEMENT.MUNICIPALITY_CODE))
            .orderBy(FOCUS_AREA.POSITION);
    return multiset(rows).convertFrom(result -> result.map(mapping(FocusArea::new)));
  }
}
