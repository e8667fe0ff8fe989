package org.millwright.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What every table of a zone's data keeps to, asked of PostgreSQL's own catalogue: zone_id first in every key, so that the database can be sharded by it,
 * and row-level security on and forced, so that a forgotten condition shows nobody another zone's rows.
 */
record SchemaRules(JdbcClient catalogue) {

    /** Shared by all zones: read before the zone is known, or of the libraries we run on. Each addition needs a reason. */
    static final Set<String> REFERENCE = Set.of(
            "zone", "account", "account_zone", "sign_in_failure", "one_time_link",      // before a zone is known
            "vault_master_key",                                                         // checks a keystore at start
            "event_publication", "event_publication_archive", "scheduled_tasks",        // local to the coordinator
            "spring_session", "spring_session_attributes");

    private static final String OURS = "n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not like 'flyway\\_schema\\_history%'";

    List<String> tables() {
        return catalogue.sql("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where " + OURS + " order by 1").query(String.class).list();
    }

    List<String> zoneTables() {
        return tables().stream().filter(table -> !REFERENCE.contains(table)).toList();
    }

    /** One line a fault, naming table and what is wrong; empty when all is well. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        faults.addAll(withoutZone());
        faults.addAll(keysWithoutZone());
        faults.addAll(foreignKeysWithoutZone());
        faults.addAll(withoutRowSecurity());
        faults.addAll(owned());
        faults.addAll(triggers());
        return faults;
    }

    private List<String> withoutZone() {
        return onZoneTables("""
                select c.relname || ': has no column zone_id uuid not null as its first'
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'zone_id' and a.attnum = 1
                    and a.atttypid = 'uuid'::regtype and a.attnotnull)""");
    }

    /** Primary keys, unique constraints and indexes, exclusion constraints: all of them are indexes in the end. */
    private List<String> keysWithoutZone() {
        var faults = new ArrayList<>(onZoneTables("""
                select c.relname || ': ' || i.indexrelid::regclass || ' does not begin with zone_id'
                from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_index i on i.indrelid = c.oid
                where %s and (i.indisunique or i.indisexclusion)
                and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0] and a.attname = 'zone_id')"""));
        faults.addAll(onZoneTables("""
                select c.relname || ': ' || x.conname || ' does not compare zone_id by ='
                from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_constraint x on x.conrelid = c.oid and x.contype = 'x'
                where %s and not exists (select 1 from pg_operator o where o.oid = x.conexclop[1] and o.oprname = '=')"""));
        faults.addAll(onZoneTables("""
                select c.relname || ': has no primary key'
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisprimary)"""));
        return faults;
    }

    /** Between zone tables zone_id leads on both sides; a shared table points to no zone table, for a shard cannot be pointed at from outside. */
    private List<String> foreignKeysWithoutZone() {
        var faults = new ArrayList<>(onZoneTables("""
                select c.relname || ': ' || k.conname || ' does not begin with zone_id on both sides'
                from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
                join pg_class to_table on to_table.oid = k.confrelid
                where %s and to_table.relname not in (:reference)
                and not exists (select 1 from pg_attribute a, pg_attribute b where a.attrelid = k.conrelid and a.attnum = k.conkey[1] and a.attname = 'zone_id'
                    and b.attrelid = k.confrelid and b.attnum = k.confkey[1] and b.attname = 'zone_id')"""));
        faults.addAll(catalogue.sql("""
                select c.relname || ': ' || k.conname || ' points from a shared table to one of a zone'
                from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
                join pg_class to_table on to_table.oid = k.confrelid
                where %s and c.relname in (:reference) and to_table.relname not in (:reference)""".formatted(OURS)).param("reference", REFERENCE).query(String.class).list());
        return faults;
    }

    private List<String> withoutRowSecurity() {
        var faults = new ArrayList<>(onZoneTables("""
                select c.relname || ': row-level security is not on and forced'
                from pg_class c join pg_namespace n on n.oid = c.relnamespace where %s and not (c.relrowsecurity and c.relforcerowsecurity)"""));
        faults.addAll(onZoneTables("""
                select c.relname || ': no policy for every command that asks for app.zone'
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polcmd = '*'
                    and pg_get_expr(p.polqual, p.polrelid) like '%%zone_id = %%current_setting(''app.zone''%%')"""));
        faults.addAll(onZoneTables("""
                select c.relname || ': policy ' || p.polname || ' opens more than the zone'
                from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_policy p on p.polrelid = c.oid
                where %s and p.polpermissive and pg_get_expr(p.polqual, p.polrelid) not like '%%app.zone%%'"""));
        return faults;
    }

    private List<String> owned() {
        return catalogue.sql("""
                select c.relname || ': is the application''s own, or its to truncate, to refer to or to hang triggers on'
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where %s and (pg_get_userbyid(c.relowner) <> :owner or has_table_privilege(:app, c.oid, 'truncate, references, trigger'))
                order by 1""".formatted(OURS)).param("owner", Roles.OWNER).param("app", Roles.APP).query(String.class).list();
    }

    private List<String> triggers() {
        return catalogue.sql("""
                select c.relname || ': has the trigger ' || t.tgname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal
                where %s order by 1""".formatted(OURS)).query(String.class).list();
    }

    private List<String> onZoneTables(String sql) {
        return catalogue.sql(sql.formatted(OURS) + " and c.relname not in (:reference) order by 1").param("reference", REFERENCE).query(String.class).list();
    }
}
