package org.millwright.protocol.checklist;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.millwright.SampleZone;
import org.millwright.directory.Companies;
import org.millwright.directory.Company;
import org.millwright.directory.Contact;
import org.millwright.directory.Position;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.identity.Role;
import org.millwright.protocol.emergency.StandardCards;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A zone with a site, an edition of three clauses and a checklist made of them. */
final class ChecksStage {

    final SampleZone zone;
    final UUID site = UUID.randomUUID();
    final UUID edition = UUID.randomUUID();
    final UUID checklist;

    private final ApplicationContext app;

    ChecksStage(ApplicationContext app) {
        this.app = app;
        this.zone = SampleZone.make(app);
        checklist = zone.inside(() -> {
            addSite();
            var clauses = List.of(clause("现场只设一个出入口", "The site has a single gate"), clause("每日消毒不少于两次", "Disinfected twice a day"), clause("人均住宿面积不少于 2.5 平方米", "2.5 m² a bed"));
            return app.getBean(Checklists.class).add(zone.person(Role.ZONE_OFFICER), new ChecklistDraft(Checklist.Kind.DISINFECTION, "消毒巡查", "Disinfection round", edition, List.of(
                    item(1, clauses.get(0), "现场只设一个出入口", "The site has a single gate", Checklist.Answer.YES_NO),
                    item(2, clauses.get(1), "每日消毒不少于两次", "Disinfected twice a day", Checklist.Answer.YES_NO_PHOTO),
                    item(3, clauses.get(2), "人均住宿面积不少于 2.5 平方米", "2.5 m² a bed", Checklist.Answer.NUMBER))));
        });
    }

    void addCards() {
        zone.inside(() -> app.getBean(StandardCards.class).addMissing(zone.person(Role.HEALTH_OFFICER)));
    }

    private void addSite() {
        UUID company = UUID.randomUUID();
        app.getBean(Companies.class).register(new Company(company, "91350100M000100Y43", null, "东昊重工", "航天路 8 号", "370613", new Position(37.4, 121.5), Contact.NONE,
                app.getBean(Clock.class).instant()));
        app.getBean(Sites.class).add(new Site(site, company, "3# 厂房", "航天路 8 号", "370613", new Position(37.41, 121.51), "", null));
    }

    /** Written as rows: how editions come to be is tested elsewhere. */
    private UUID clause(String zh, String en) {
        var db = app.getBean(JdbcTemplate.class);
        UUID zoneId = zone.zone().id(), clause = UUID.randomUUID(), document = edition;
        db.update("""
                insert into protocol_document (zone_id, id, code, title_zh, title_en, created_at, created_by) values (?, ?, 'T-1', '测试指南', 'Test protocol', now(), ?)
                on conflict do nothing""", zoneId, document, zone.person(Role.ZONE_OFFICER).membershipId());
        db.update("""
                insert into protocol_edition (zone_id, id, document_id, number, state, typed, created_at, created_by, changed_at) values (?, ?, ?, 1, 'draft', '{}', now(), ?, now())
                on conflict do nothing""", zoneId, edition, document, zone.person(Role.ZONE_OFFICER).membershipId());
        db.update("insert into protocol_clause (zone_id, id, document_id, created_at) values (?, ?, ?, now())", zoneId, clause, document);
        return clause;
    }

    private static Checklist.Item item(int position, UUID clause, String zh, String en, Checklist.Answer answer) {
        return new Checklist.Item(position, clause, "2." + position, zh, en, answer);
    }
}
