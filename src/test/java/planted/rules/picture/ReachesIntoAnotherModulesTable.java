package planted.rules.picture;

import org.jooq.Field;
import se.rodatraden.jooq.Tables;

class ReachesIntoAnotherModulesTable {
  Field<?> anothers() {
    return Tables.WALK.TITLE;
  }
}
