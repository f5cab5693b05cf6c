package planted.rules.picture.ui;

import org.jooq.DSLContext;

record ViewWithSql(DSLContext database) {}
