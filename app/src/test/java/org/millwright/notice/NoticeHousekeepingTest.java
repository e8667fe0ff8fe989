package org.millwright.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MillwrightTest
@Tag("both")
class NoticeHousekeepingTest {

    @Autowired
    ApplicationContext app;

    @Autowired
    NoticeHousekeeping housekeeping;

    @Autowired
    Zones zones;

    @Autowired
    TestDatabase database;

    TestPeople people;
    CurrentUser reader;
    JdbcClient all;

    @BeforeEach
    void people() {
        people = new TestPeople(app);
        reader = people.person(Role.COMPANY);
        all = database.superuser();
    }

    private void notices(TestPeople of, CurrentUser reader, int count, String key, int createdDaysAgo, @Nullable Integer readDaysAgo) {
        all.sql("""
                insert into notice (zone_id, id, event_id, membership_id, key, args, href, created_at, read_at)
                select :zone, gen_random_uuid(), gen_random_uuid(), :member, :key, '[]', '/', now() - make_interval(days => :created, secs => n), now() - make_interval(days => :read)
                from generate_series(1, :count) n""")
                .param("zone", of.zone).param("member", reader.membershipId()).param("key", key).param("created", createdDaysAgo)
                .param("read", readDaysAgo, java.sql.Types.INTEGER).param("count", count).update();
    }

    private List<String> kept(UUID zone) {
        return all.sql("select key from notice where zone_id = :zone order by key").param("zone", zone).query(String.class).list();
    }

    @Test
    void removesReadOnesAfterThreeMonthsAndAllAfterAYear() {
        notices(people, reader, 1, "a.unread.for.11.months", 330, null);
        notices(people, reader, 1, "b.read.yesterday", 330, 1);
        notices(people, reader, 1, "c.read.89.days.ago", 100, 89);
        notices(people, reader, 1, "d.read.91.days.ago", 100, 91);
        notices(people, reader, 1, "e.unread.for.a.year", 366, null);
        notices(people, reader, 1, "f.read.lately.but.a.year.old", 366, 1);
        var elsewhere = new TestPeople(app);
        notices(elsewhere, elsewhere.person(Role.COMPANY), 1, "of.another.zone", 366, null);

        assertThat(housekeeping.forget(zones.getZone(people.zone))).isEqualTo(3);
        assertThat(kept(people.zone)).containsExactly("a.unread.for.11.months", "b.read.yesterday", "c.read.89.days.ago");
        assertThat(kept(elsewhere.zone)).hasSize(1);
    }

    @Test
    void removesManyInBatchesAndAsTheZoneHasDecided() {
        notices(people, reader, 2100, "old", 40, null);
        notices(people, reader, 1, "new", 20, null);
        assertThat(housekeeping.forget(zones.getZone(people.zone))).isZero();
        people.in(() -> {
            app.getBean(ZoneSettings.class).set(NoticeHousekeeping.DAYS.name(), LocalDate.EPOCH, "30");
            return null;
        });
        assertThat(housekeeping.forget(zones.getZone(people.zone))).isEqualTo(2100);
        assertThat(kept(people.zone)).containsExactly("new");
    }

    /** However many notices somebody has, a page of the inbox is read in its index's own order. */
    @Test
    void theInboxIsNotSorted() {
        notices(people, reader, 3000, "read", 30, 10);
        notices(people, reader, 300, "unread", 30, null);
        all.sql("analyze notice").update();
        for (var query : List.of("order by (read_at is not null), created_at desc, id desc limit 20 offset 40", "and read_at is null order by created_at desc, id desc limit 20")) {
            var plan = String.join("\n", all.sql("explain select id from notice where zone_id = :zone and membership_id = :member " + query)
                    .param("zone", people.zone).param("member", reader.membershipId()).query(String.class).list());
            assertThat(plan).as(query).doesNotContain("Sort").containsPattern("notice_(inbox|unread)");
        }
    }

    @Test
    void comesRoundByItself() {
        assertThat(all.sql("select count(*) from scheduled_tasks where task_name = 'notice-forget-notices'").query(Integer.class).single()).isOne();
    }
}
