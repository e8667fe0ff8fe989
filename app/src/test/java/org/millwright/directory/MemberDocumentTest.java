package org.millwright.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millwright.directory.DirectorySample.NOW;
import static org.millwright.directory.DirectorySample.TODAY;
import static org.millwright.directory.DirectoryVisitor.texts;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.directory.identifier.DocumentKind;
import org.millwright.http.Refusal;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A document number is kept sealed, shown masked, recognised when it comes again, and read only on record. */
@MillwrightTest
class MemberDocumentTest {

    private static final String NUMBER = "11010519491231002X";

    @Autowired ApplicationContext app;
    @Autowired DirectorySample sample;
    @Autowired Members members;
    @Autowired TestDatabase database;

    private UUID zone;
    private Installer installer;
    private UUID member;

    @BeforeEach
    void aPerson() {
        zone = sample.zone();
        installer = sample.installer(zone);
        member = person(installer);
    }

    private UUID person(Installer of) {
        var id = Ids.next();
        sample.does(zone, () -> members.register(new Member(id, of.id(), "于振海", DocumentKind.CITIZEN_ID, "", "13800001234", null, List.of(), NOW, null), NUMBER));
        return id;
    }

    @Test
    void theDatabaseHoldsNoNumber() {
        var row = database.superuser().sql("select document_cipher || document_hash || document_masked from member where id = ?").param(member).query(String.class).single();
        assertThat(row).doesNotContain(NUMBER).doesNotContain("19491231").contains("1101**********002X");
    }

    @Test
    void theSameNumberIsRefusedUntilThePersonHasLeft() {
        var other = sample.installer(zone);
        assertThatThrownBy(() -> person(other)).isInstanceOf(Refusal.class).hasMessageContaining("document-known").hasMessageNotContaining(NUMBER);
        sample.does(zone, () -> members.leave(member, TODAY, NOW));
        person(other);
    }

    @Test
    void openingItSaysWhoAndWhatForInTheAuditTrail() {
        var officer = DirectoryVisitor.of(app, zone, Role.ZONE_OFFICER, null);
        var page = officer.get("/members/" + member);
        assertThat(page.body()).contains("1101**********002X").contains("于*海").doesNotContain(NUMBER).doesNotContain("于振海");
        var opened = officer.post("/members/" + member + "/document-opening", "purpose", "核对入区报备");
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body()).contains(NUMBER).contains("于振海");
        assertThat(opened.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(entries()).isEqualTo(1);
        assertThat(database.superuser().sql("select row_to_json(e)::text from audit_entry e where action = 'member.document.opened' and subject_id = ?").param(member)
                .query(String.class).single()).contains("核对入区报备").contains(officer.membershipId.toString()).doesNotContain(NUMBER);
    }

    @Test
    void withoutAPurposeOrTheRoleItStaysClosed() {
        var officer = DirectoryVisitor.of(app, zone, Role.ZONE_OFFICER, null);
        var answer = officer.post("/members/" + member + "/document-opening", "purpose", " ");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(texts(answer)).doesNotContain(NUMBER);
        for (Role role : List.of(Role.ADMINISTRATOR, Role.INSPECTOR)) {
            var other = DirectoryVisitor.of(app, zone, role, null);
            other.get("/members/" + member);
            assertThat(other.post("/members/" + member + "/document-opening", "purpose", "x").statusCode()).as(role.name()).isEqualTo(403);
        }
        assertThat(entries()).isZero();
    }

    @Test
    void theEditingFormShowsNothingAndKeepsWhatIsLeftBlank() {
        var people = DirectoryVisitor.of(app, zone, Role.INSTALLER, installer.id());
        assertThat(people.get("/members/" + member + "/edit").body()).doesNotContain("于振海").doesNotContain(NUMBER).doesNotContain("13800001234").contains("138******34");
        assertThat(people.post("/members/" + member, "documentKind", "CITIZEN_ID", "name", "", "phone", "", "documentNumber", "", "trades[0].trade", "rigger", "trades[0].level", "2")
                .statusCode()).isEqualTo(303);
        var known = sample.in(zone, () -> members.findByDocument(NUMBER)).orElseThrow();
        assertThat(known).returns("于振海", Member::name).returns("13800001234", Member::phone).returns(List.of(new TradeLevel("rigger", 2)), Member::trades);
    }

    private long entries() {
        return database.superuser().sql("select count(*) from audit_entry where action = 'member.document.opened' and subject_id = ?").param(member).query(Long.class).single();
    }
}
