package org.millwright.protocol;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has read which edition. An acknowledgement is of exactly one edition; it answers for those after it until the next one that is said to be a major change.
 * Members without an account have it read out to them by their crew lead, who stands for that.
 */
@Component
public class Acknowledgements {

    private static final Set<Role> ASKED = Set.of(Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER, Role.DRIVER, Role.GUARD);

    /** Acknowledgements {@code a} that answer for edition {@code :edition}: of itself, or of one since the last major change up to it. */
    static final String ANSWERING = """
             protocol_acknowledgement a join protocol_edition f on f.zone_id = a.zone_id and f.id = a.edition_id
             join protocol_edition e on e.zone_id = f.zone_id and e.document_id = f.document_id and e.id = :edition
             where a.zone_id = :zone and f.number <= e.number and f.number >= (
                select max(g.number) from protocol_edition g
                where g.zone_id = e.zone_id and g.document_id = e.document_id and g.number <= e.number and (g.published_at is not null or g.id = e.id) and g.major)""";

    private final JdbcClient db;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acknowledgements(JdbcClient db, Zones zones, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
    }

    public static boolean asks(Role role) {
        return ASKED.contains(role);
    }

    static String[] asked() {
        return ASKED.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    /** When the user acknowledged the edition, or one that still answers for it. */
    public Optional<Instant> findFor(CurrentUser user, Edition edition) {
        return db.sql("select max(a.acknowledged_at) as at from " + ANSWERING + " and a.membership_id = :member").param("zone", CurrentZone.id())
                .param("edition", edition.id()).param("member", user.membershipId()).query((row, n) -> Optional.ofNullable(Rows.findInstant(row, "at"))).single();
    }

    /** When a member of a crew did, by an account of their own or by having it read out. For the clause that asks for it. */
    public Optional<Instant> findFor(UUID memberId, Edition edition) {
        return db.sql("select max(a.acknowledged_at) as at from " + ANSWERING + """

                 and (a.member_id = :member or a.membership_id in (
                    select s.id from membership s join member m on m.zone_id = s.zone_id and m.account_id = s.account_id where s.zone_id = :zone and m.id = :member))""")
                .param("zone", CurrentZone.id()).param("edition", edition.id()).param("member", memberId)
                .query((row, n) -> Optional.ofNullable(Rows.findInstant(row, "at"))).single();
    }

    /** Of members of crews, when each did, as {@link #findFor(UUID, Edition)}; those who did not are not in it. One query for any number. */
    public Map<UUID, Instant> listFor(Collection<UUID> members, UUID editionId) {
        var when = new HashMap<UUID, Instant>();
        db.sql("with answered as (select a.membership_id, a.member_id, max(a.acknowledged_at) as at from " + ANSWERING + """
                 group by 1, 2)
                select x.member_id as id, x.at from answered x where x.member_id = any(:members)
                union all
                select m.id, x.at from member m join membership s on s.zone_id = m.zone_id and s.account_id = m.account_id join answered x on x.membership_id = s.id
                where m.zone_id = :zone and m.id = any(:members)""").param("zone", CurrentZone.id()).param("edition", editionId).param("members", Rows.array(members))
                .query(row -> {
                    when.merge(Rows.id(row, "id"), Rows.instant(row, "at"), (one, other) -> one.isAfter(other) ? one : other);
                });
        return when;
    }

    /** A second time changes nothing. */
    public void acknowledge(CurrentUser user, Edition edition) {
        inForce(edition);
        if (insert(edition.id(), user.membershipId(), null, null) > 0) events.publishEvent(new EditionEvent.Acknowledged(CurrentZone.id(), edition.id(), user.membershipId()));
    }

    /** Read out to members of the crew the user leads who cannot acknowledge by themselves. */
    public int readOut(CurrentUser lead, Edition edition, Collection<UUID> members) {
        inForce(edition);
        var own = listLed(lead);
        if (!own.containsAll(members)) throw Refusal.forbidden("protocol.refusal.not_your_crew");
        int read = members.stream().mapToInt(member -> insert(edition.id(), null, member, lead.membershipId())).sum();
        if (read > 0) events.publishEvent(new EditionEvent.ReadOut(CurrentZone.id(), edition.id(), read, Set.copyOf(members)));
        return read;
    }

    private static void inForce(Edition edition) {
        if (edition.state() != EditionState.PUBLISHED) throw Refusal.conflict("protocol.refusal.is_" + edition.state().code());
    }

    private int insert(UUID editionId, @Nullable UUID membership, @Nullable UUID member, @Nullable UUID witness) {
        return db.sql("""
                insert into protocol_acknowledgement (zone_id, id, edition_id, membership_id, member_id, witnessed_by, acknowledged_at)
                values (:zone, :id, :edition, :membership, :member, :witness, :now) on conflict do nothing""")
                .param("zone", CurrentZone.id()).param("id", Ids.next()).param("edition", editionId).param("membership", membership, Types.OTHER)
                .param("member", member, Types.OTHER).param("witness", witness, Types.OTHER).param("now", Rows.at(clock.instant())).update();
    }

    /** Members without an account in the crews this lead leads today. */
    private List<UUID> listLed(CurrentUser lead) {
        return db.sql("""
                select m.id from member l
                    join crew c on c.zone_id = l.zone_id and c.lead_member_id = l.id and c.active
                    join crew_member cm on cm.zone_id = c.zone_id and cm.crew_id = c.id and cm.joined_on <= :day and (cm.left_on is null or cm.left_on > :day)
                    join member m on m.zone_id = cm.zone_id and m.id = cm.member_id and m.left_at is null and m.account_id is null
                where l.zone_id = :zone and l.account_id = :account""")
                .param("zone", CurrentZone.id()).param("day", zones.currentZone().dayOf(clock.instant())).param("account", lead.accountId()).query(UUID.class).list();
    }
}
