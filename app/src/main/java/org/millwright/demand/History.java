package org.millwright.demand;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What happened to demands, for the timeline on their pages. */
@Component
public class History {

    private final JdbcClient db;
    private final JsonMapper json;

    History(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void add(UUID demandId, @Nullable UUID installerId, Instant now, String what, String... args) {
        add(demandId, installerId, now, what, List.of(args), List.of());
    }

    void addChange(UUID demandId, Instant now, int revision, List<DemandChange> changes) {
        add(demandId, null, now, "changed", List.of(String.valueOf(revision)), changes);
    }

    private void add(UUID demandId, @Nullable UUID installerId, Instant now, String what, List<String> args, List<DemandChange> changes) {
        var actor = CurrentUser.find();
        db.sql("""
                insert into demand_history (zone_id, id, demand_id, at, what, args, changes, membership_id, actor, installer_id)
                values (:zone, :id, :demand, :at, :what, cast(:args as jsonb), cast(:changes as jsonb), :member, :actor, :installer)""")
                .param("zone", CurrentZone.id()).param("id", Ids.next()).param("demand", demandId).param("at", Rows.at(now)).param("what", what)
                .param("args", json.writeValueAsString(args)).param("changes", json.writeValueAsString(changes))
                .param("member", actor.map(CurrentUser::membershipId).orElse(null), java.sql.Types.OTHER)
                .param("actor", actor.map(History::nameOf).orElse("")).param("installer", installerId, java.sql.Types.OTHER).update();
    }

    /** Newest first, as far as the user is concerned: an installer hears of its own invitations only, and so does its crew lead. */
    public List<Happening> listHappenings(CurrentUser user, Demand demand) {
        if (user.is(Sight.STAFF) || demand.companyId().equals(user.organisationId())) return listHappenings(demand.id(), null);
        return user.is(Role.INSTALLER, Role.CREW_LEAD) && user.organisationId() != null ? listHappenings(demand.id(), user.organisationId()) : List.of();
    }

    /** Newest first; for one installer only what concerns it or everybody. */
    private List<Happening> listHappenings(UUID demandId, @Nullable UUID installerId) {
        return db.sql("""
                select at, what, args, changes, actor, installer_id from demand_history
                where zone_id = :zone and demand_id = :demand
                  and (cast(:installer as uuid) is null or installer_id is null or installer_id = :installer)
                order by at desc, id desc limit 200""")
                .param("zone", CurrentZone.id()).param("demand", demandId).param("installer", installerId, java.sql.Types.OTHER)
                .query((row, n) -> new Happening(Rows.instant(row, "at"), row.getString("what"),
                        Arrays.asList(json.readValue(row.getString("args"), String[].class)), Arrays.asList(json.readValue(row.getString("changes"), DemandChange[].class)), row.getString("actor"),
                        Rows.id(row, "installer_id"))).list();
    }

    private static String nameOf(CurrentUser user) {
        return user.organisation() == null ? user.name() : user.organisation() + " " + user.name();
    }
}
