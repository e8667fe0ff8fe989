package org.millwright.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every table keeps zones apart, by the catalogue and by trying; and a table that does not is named. */
@Tag("both")
@Tag("slow")
class SchemaTest {

    private static final UUID HERE = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID THERE = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    private static TestDatabase database;
    private static SchemaRules rules;

    @BeforeAll
    static void twoZones() {
        database = TestDatabase.create();
        rules = new SchemaRules(database.superuser());
        for (var zone : Map.of(HERE, "here", THERE, "there").entrySet()) {
            database.superuser().sql("""
                    insert into zone (id, code, name_zh, name_en, division_code, latitude, longitude) values (:id, :code, :code, :code, '370600', 37, 121)""")
                    .param("id", zone.getKey()).param("code", zone.getValue()).update();
            in(zone.getKey(), db -> db.sql("insert into organisation (zone_id, id, kind, name, created_at) values (:zone, :zone, 'company', 'One', now())")
                    .param("zone", zone.getKey()).update());
        }
    }

    @Test
    void everyTableKeepsTheRules() {
        assertThat(rules.zoneTables()).hasSizeGreaterThan(35).contains("crew", "demand", "engagement", "audit_entry", "stored_file", "notice");
        assertThat(rules.faults()).isEmpty();
    }

    @Test
    void theListOfSharedTablesNamesOnlyWhatIsThere() {
        assertThat(rules.tables()).containsAll(SchemaRules.REFERENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "create table bad (id uuid primary key)",
            "create table bad (id uuid, zone_id uuid not null, primary key (zone_id, id))",
            "create table bad (zone_id uuid not null, id uuid primary key)",
            "create table bad (zone_id uuid not null, id uuid, primary key (id, zone_id))",
            "create table bad (zone_id uuid not null, id uuid, code text unique, primary key (zone_id, id))",
            "create table bad (zone_id uuid not null, id uuid, primary key (zone_id, id)); create unique index bad_once on bad (lower('x'), zone_id)",
            "create table bad (zone_id uuid not null, id uuid, primary key (zone_id, id), exclude using gist (id with =))",
            "create table bad (zone_id uuid not null, id uuid, account uuid references account, other uuid, primary key (zone_id, id), "
                    + "constraint bad_fk foreign key (other, zone_id) references crew (id, zone_id))",
            "create table bad (zone_id uuid not null, id uuid)"})
    void aTableThatBreaksThemIsNamed(String ddl) {
        var scratch = TestDatabase.create();
        // what the bad foreign key needs in order to exist at all
        scratch.superuser().sql("alter table crew add constraint crew_turned unique (id, zone_id)").update();
        var owner = JdbcClient.create(scratch.owner());
        for (var one : ddl.split("; ")) owner.sql(one).update();
        owner.sql("alter table bad enable row level security").update();
        owner.sql("alter table bad force row level security").update();
        if (!ddl.contains("(id uuid primary")) owner.sql("create policy bad_zone on bad using (zone_id = nullif(current_setting('app.zone', true), '')::uuid)").update();
        assertThat(new SchemaRules(scratch.superuser()).faults()).anyMatch(fault -> fault.startsWith("bad: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "alter table crew no force row level security",
            "alter table crew disable row level security",
            "drop policy crew_zone on crew",
            "create policy open_door on crew using (true)",
            "alter table crew owner to millwright_app",
            "grant truncate on crew to millwright_app",
            "alter table account add column crew_id uuid, add column zone_id uuid, add foreign key (zone_id, crew_id) references crew (zone_id, id)",
            "create function quiet() returns trigger language plpgsql as 'begin return new; end'; create trigger quiet before insert on crew for each row execute function quiet()"})
    void aTableThatIsLoosenedIsNamed(String ddl) {
        var scratch = TestDatabase.create();
        for (var one : ddl.split("; (?=create trigger)")) scratch.superuser().sql(one).update();
        assertThat(new SchemaRules(scratch.superuser()).faults()).isNotEmpty().allMatch(fault -> fault.startsWith("crew: ") || fault.startsWith("account: "));
    }

    @Test
    void theApplicationsRoleIsBoundByThem() {
        assertThat(database.superuser().sql("""
                select count(*) from pg_roles where rolname = :app and not rolsuper and not rolbypassrls and not rolcreaterole and not rolcreatedb and rolcanlogin""")
                .param("app", Roles.APP).query(Integer.class).single()).isOne();
        assertThat(database.superuser().sql("select count(*) from pg_auth_members where member = cast(:app as regrole)").param("app", Roles.APP).query(Integer.class).single()).isZero();
        assertThat(database.superuser().sql("select has_schema_privilege(:app, 'public', 'create')").param("app", Roles.APP).query(Boolean.class).single()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "audit_seal", "audit_verification"})
    void whatWasAuditedStays(String table) {
        var app = JdbcClient.create(database.app());
        assertThatThrownBy(() -> app.sql("update " + table + " set zone_id = zone_id").update()).rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> app.sql("delete from " + table).update()).rootCause().hasMessageContaining("permission denied");
        assertThat(app.sql("select count(*) from " + table).query(Integer.class).single()).isZero();
    }

    @Test
    void aZoneSeesItsOwnRowsOnlyEvenWhenNobodyAsksForAZone() {
        assertThat(seen(HERE)).containsExactly(HERE);
        assertThat(seen(THERE)).containsExactly(THERE);
        assertThat(JdbcClient.create(database.app()).sql("select id from organisation").query(UUID.class).list()).isEmpty();
        assertThat(JdbcClient.create(database.owner()).sql("select id from organisation").query(UUID.class).list()).isEmpty();
        int taken = in(HERE, db -> db.sql("update organisation set name = 'Taken' where id = :id").param("id", THERE).update());
        assertThat(taken).isZero();
    }

    /** Not by habit but by trial: every zone table, asked without a zone, with none and with another's. */
    @Test
    void noTableShowsAnythingWithoutAZone() {
        for (var table : rules.zoneTables()) {
            assertThat(JdbcClient.create(database.app()).sql("select count(*) from " + table).query(Integer.class).single()).as(table).isZero();
        }
    }

    @Test
    void aRowOfAnotherZoneIsRefused() {
        var insert = "insert into organisation (zone_id, id, kind, name, created_at) values (:zone, gen_random_uuid(), 'company', 'Smuggled', now())";
        assertThatThrownBy(() -> in(HERE, db -> db.sql(insert).param("zone", THERE).update())).rootCause().hasMessageContaining("row-level security");
        assertThatThrownBy(() -> JdbcClient.create(database.app()).sql(insert).param("zone", HERE).update()).rootCause().hasMessageContaining("row-level security");
        assertThatThrownBy(() -> in(HERE, db -> db.sql("update organisation set zone_id = :there").param("there", THERE).update())).rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void anIdOfAnotherZoneIsNoKeyHere() {
        assertThatThrownBy(() -> in(HERE, db -> db.sql("""
                insert into company (zone_id, id, credit_code, name, address, division_code, registered_at) values (:here, :there, '91370600MA3C000000', 'X', 'Y', '370600', now())""")
                .param("here", HERE).param("there", THERE).update())).rootCause().hasMessageContaining("foreign key");
    }

    private static List<UUID> seen(UUID zone) {
        return in(zone, db -> db.sql("select id from organisation").query(UUID.class).list());
    }

    /** A transaction of the application, with the zone set as the application sets it. */
    private static <T> T in(UUID zone, Function<JdbcClient, T> work) {
        var source = database.app();
        return new TransactionTemplate(new JdbcTransactionManager(source)).execute(status -> {
            var db = JdbcClient.create(source);
            db.sql("select set_config('app.zone', :zone, true)").param("zone", zone.toString()).query(String.class).single();
            return work.apply(db);
        });
    }
}
