package org.millwright.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.directory.DirectorySample.TODAY;
import static org.millwright.directory.DirectoryVisitor.texts;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A zone that came to be before there was a standard list gets that one, and keeps the words it has made its own. */
@MillwrightTest
class StandardListsTest {

    @Autowired ApplicationContext app;
    @Autowired DirectorySample sample;
    @Autowired StandardCodes standard;
    @Autowired Codes codes;
    @Autowired TestDatabase database;

    @Test
    void aMissingListIsOfferedAlone() {
        var zone = sample.zone();
        database.superuser().sql("delete from division where zone_id = ?").param(zone).update();
        sample.does(zone, () -> codes.put(new Code(CodeList.TRADE, "", "fitter", "自家钳工", "Own fitter", 0, null, null), 1, TODAY, null));
        assertThat(sample.in(zone, () -> standard.listMissing())).isEqualTo(List.of(CodeList.DIVISION));

        var officer = DirectoryVisitor.of(app, zone, Role.ZONE_OFFICER, null);
        assertThat(texts(officer.get("/codes"))).doesNotContain("Add the standard");
        var administrator = DirectoryVisitor.of(app, zone, Role.ADMINISTRATOR, null);
        assertThat(texts(administrator.get("/codes"))).contains("Add the standard list").doesNotContain("Add the standard codes");
        assertThat(administrator.post("/codes/standard", "list", "DIVISION").statusCode()).isEqualTo(303);
        assertThat(texts(administrator.get("/codes"))).contains("Yantai", "Own fitter").doesNotContain("Add the standard list");
        assertThat(sample.in(zone, () -> standard.listMissing())).isEmpty();
    }

    @Test
    void classesWaitForTheirScopes() {
        var zone = sample.zone();
        var root = database.superuser();
        for (var table : List.of("licence", "licence_class", "licence_scope")) root.sql("delete from " + table + " where zone_id = ?").param(zone).update();
        assertThat(sample.in(zone, () -> standard.listMissing())).isEqualTo(List.of(CodeList.LICENCE_SCOPE));
        sample.does(zone, () -> standard.addMissing(CodeList.LICENCE_SCOPE, TODAY));
        assertThat(sample.in(zone, () -> standard.listMissing())).isEqualTo(List.of(CodeList.LICENCE_CLASS));
    }
}
