package org.millwright.entry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.millwright.ChildNode;
import org.millwright.Millwright;
import org.millwright.demand.Stage;
import org.millwright.identity.Role;
import org.millwright.protocol.level.ControlLevels;
import org.millwright.protocol.level.LevelOrder;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.tenancy.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process of its own that has many filings, orders a level as soon as it is told to, and goes on until it is killed. Its arguments are settings, {@code name=value}. */
final class RedecidingNode {

    static final String READY = "filed";

    private RedecidingNode() {}

    public static void main(String[] arguments) throws Exception {
        var settings = ChildNode.settings(arguments);
        var stage = Stage.build(Millwright.application(settings).run());
        var health = stage.enrol(Stage.user(stage.zone, Role.HEALTH_OFFICER, null, "卫健"));
        fill(stage, stage.installer("威海锐达", 1));
        Files.createFile(Path.of(settings.get("millwright.data-dir").toString(), READY));
        System.in.read();
        stage.as(health, () -> stage.app.getBean(ControlLevels.class).confirm(health, new LevelOrder("", ControlLevel.II, stage.now(), null, "指挥部 1 号令", "")));
        System.in.read();
    }

    /** One after another, three hours each. */
    private static void fill(Stage stage, Stage.Party installer) {
        stage.as(installer.user(), () -> stage.app.getBean(JdbcClient.class).sql("""
                insert into filing (zone_id, id, number, owner_id, installer_id, company_id, site_id, crew_id, origin, travel_mode, arrives_from, arrives_until, leaves_at, distance_metres,
                    filer, state, revision, created_at, created_by, changed_at, first_filed_at, filed_at, filed_by)
                select :zone, gen_random_uuid(), 'BB-' || n, :installer, :installer, s.company_id, s.id, :crew, '371002', 'road', cast(:from as timestamptz) + n * interval '3 hours',
                    cast(:from as timestamptz) + n * interval '3 hours' + interval '1 hour', cast(:from as timestamptz) + (n + 1) * interval '3 hours', 60000, 'receiver', 'filed', 1, now(), :by, now(), now(), now(), :by
                from generate_series(1, :filings) n, site s where s.zone_id = :zone and s.id = :site""")
                .param("zone", stage.zone.id()).param("installer", installer.user().organisationId()).param("crew", installer.crew()).param("by", Ids.next()).param("site", stage.site)
                .param("from", stage.now().plus(Duration.ofDays(1)).toString()).param("filings", RedecisionKilledTest.FILINGS).update());
        stage.as(installer.user(), () -> stage.app.getBean(JdbcClient.class).sql("""
                insert into filing_member (zone_id, filing_id, member_id, position, stay)
                select f.zone_id, f.id, (select m.member_id from crew_member m where m.zone_id = :zone and m.crew_id = :crew order by m.member_id limit 1), 1, f.stay from filing f where f.zone_id = :zone""")
                .param("zone", stage.zone.id()).param("crew", installer.crew()).update());
    }
}
