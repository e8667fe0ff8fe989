package org.millwright.directory;

import static org.millwright.directory.ColumnWords.instant;
import static org.millwright.directory.ColumnWords.read;
import static org.millwright.directory.ColumnWords.stamp;
import static org.millwright.directory.ColumnWords.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.millwright.directory.identifier.DocumentKind;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.LikeText;
import org.millwright.tenancy.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people who work for the zone's installers. */
@Component
public class Members {

    private static final String COLUMNS = """
            select m.id, m.installer_id, m.name, m.document_kind, m.document_masked, m.phone, m.account_id, m.joined_at, m.left_at,
                   coalesce((select array_agg(t.trade_code order by t.level desc, t.trade_code) from member_trade t
                             where t.zone_id = m.zone_id and t.member_id = m.id), '{}') as trades,
                   coalesce((select array_agg(t.level::integer order by t.level desc, t.trade_code) from member_trade t
                             where t.zone_id = m.zone_id and t.member_id = m.id), '{}') as levels
            from member m where m.zone_id = :zone""";

    private final JdbcClient db;
    private final DocumentVault vault;
    private final CrewRevisions revisions;
    private final Zones zones;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Members(JdbcClient db, DocumentVault vault, CrewRevisions revisions, Zones zones, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.vault = vault;
        this.revisions = revisions;
        this.zones = zones;
        this.clock = clock;
        this.events = events;
    }

    public Optional<Member> findMember(UUID id) {
        return db.sql(COLUMNS + " and m.id = :id").param("zone", CurrentZone.id()).param("id", id).query(Members::member).optional();
    }

    public Member getMember(UUID id) {
        return findMember(id).orElseThrow(() -> new NotFound("member"));
    }

    /** Within the user's reach: an installer's own people, those in a lead's crew. */
    public Member getMember(CurrentUser user, UUID id) {
        return Reach.of(user).bind(db.sql(COLUMNS + " and m.id = :id" + Reach.OF_MEMBER).param("zone", CurrentZone.id()).param("id", id))
                .param("reachDay", zones.currentZone().dayOf(clock.instant())).query(Members::member).optional().orElseThrow(() -> new NotFound("member"));
    }

    /** The person who signs in with an account. */
    public Optional<Member> findByAccount(UUID accountId) {
        return db.sql(COLUMNS + " and m.account_id = :account and m.left_at is null").param("zone", CurrentZone.id()).param("account", accountId)
                .query(Members::member).optional();
    }

    /** The person who works here now under a document number. */
    public Optional<Member> findByDocument(String number) {
        return db.sql(COLUMNS + " and m.document_hash = :hash and m.left_at is null").param("zone", CurrentZone.id()).param("hash", vault.hash(number))
                .query(Members::member).optional();
    }

    /** Those in a crew on a day, the lead first, then by name. */
    public List<Member> listMembersOfCrew(UUID crewId, LocalDate day) {
        return db.sql(COLUMNS + """

                 and m.id in (select member_id from crew_member
                              where zone_id = :zone and crew_id = :crew and joined_on <= :day and (left_on is null or left_on > :day))
                order by m.id is distinct from (select lead_member_id from crew where zone_id = :zone and id = :crew), m.name, m.id""")
                .param("zone", CurrentZone.id()).param("crew", crewId).param("day", day).query(Members::member).list();
    }

    /** Those who have left too. */
    public List<Member> listMembers(List<UUID> ids) {
        return db.sql(COLUMNS + " and m.id = any(:ids) order by m.name, m.id").param("zone", CurrentZone.id()).param("ids", ids.toArray(UUID[]::new))
                .query(Members::member).list();
    }

    /** An installer's people who have not left, by name; {@code text} is looked for in the name. */
    public Paged<Member> listMembers(UUID installerId, String text, Paged.Ask ask) {
        var where = " and m.installer_id = :installer and m.left_at is null and (:text = '' or m.name ilike '%' || :text || '%')";
        long total = db.sql("select count(*) from member m where m.zone_id = :zone" + where).param("zone", CurrentZone.id())
                .param("installer", installerId).param("text", LikeText.literal(text)).query(Long.class).single();
        var rows = db.sql(COLUMNS + where + " order by m.name, m.id limit :size offset :offset").param("zone", CurrentZone.id())
                .param("installer", installerId).param("text", LikeText.literal(text)).param("size", ask.size()).param("offset", ask.offset())
                .query(Members::member).list();
        return new Paged<>(rows, ask.page(), ask.size(), total);
    }

    /**
     * @param number checked before; {@code member.documentMasked} is computed from it
     * @throws Refusal when somebody works here under that number already
     */
    public void register(Member member, String number) {
        int added = db.sql("""
                insert into member (zone_id, id, installer_id, name, document_kind, document_cipher, document_hash, document_masked, phone, account_id, joined_at)
                values (:zone, :id, :installer, :name, :kind, :cipher, :hash, :masked, :phone, :account, :joined)
                on conflict (zone_id, document_hash) where left_at is null do nothing""")
                .param("zone", CurrentZone.id()).param("id", member.id()).param("installer", member.installerId()).param("name", member.name())
                .param("kind", word(member.documentKind())).param("cipher", vault.seal(member.id(), number)).param("hash", vault.hash(number))
                .param("masked", Masking.document(number)).param("phone", member.phone()).param("account", member.accountId(), Types.OTHER)
                .param("joined", stamp(member.joinedAt())).update();
        if (added == 0) throw Refusal.conflict("directory.refusal.document-known", Masking.document(number));
        writeTrades(member.id(), member.trades());
        events.publishEvent(new MemberRegistered(CurrentZone.id(), member.id(), member.installerId()));
    }

    /** Name, phone, account and trades; the document only by {@link #changeDocument}. */
    public void change(Member member) {
        int changed = db.sql("update member set name = :name, phone = :phone, account_id = :account where zone_id = :zone and id = :id")
                .param("name", member.name()).param("phone", member.phone()).param("account", member.accountId(), Types.OTHER)
                .param("zone", CurrentZone.id()).param("id", member.id()).update();
        if (changed == 0) throw new NotFound("member");
        db.sql("delete from member_trade where zone_id = :zone and member_id = :id").param("zone", CurrentZone.id()).param("id", member.id()).update();
        writeTrades(member.id(), member.trades());
        revisions.ofMember(member.id());
        events.publishEvent(new MemberChanged(CurrentZone.id(), member.id(), "profile"));
    }

    /** What to write for a member's document number, for those who write many rows at once. */
    public SealedDocument sealed(UUID memberId, String number) {
        return new SealedDocument(vault.seal(memberId, number), vault.hash(number), Masking.document(number));
    }

    /** By which a document number is recognised without being read. */
    public String documentHash(String number) {
        return vault.hash(number);
    }

    public void changeDocument(UUID id, DocumentKind kind, String number) {
        var known = findByDocument(number);
        if (known.isPresent() && !known.get().id().equals(id)) throw Refusal.conflict("directory.refusal.document-known", Masking.document(number));
        db.sql("""
                update member set document_kind = :kind, document_cipher = :cipher, document_hash = :hash, document_masked = :masked
                where zone_id = :zone and id = :id""")
                .param("kind", word(kind)).param("cipher", vault.seal(id, number)).param("hash", vault.hash(number))
                .param("masked", Masking.document(number)).param("zone", CurrentZone.id()).param("id", id).update();
        events.publishEvent(new MemberChanged(CurrentZone.id(), id, "document"));
    }

    /**
     * The full document number. Reading it is an event of its own.
     *
     * @param purpose what for, in the reader's words
     */
    public String openDocument(UUID id, String purpose) {
        var sealed = db.sql("select document_cipher from member where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id)
                .query(String.class).optional().orElseThrow(() -> new NotFound("member"));
        events.publishEvent(new MemberDocumentOpened(CurrentZone.id(), id, purpose));
        return vault.open(id, sealed);
    }

    /** The person no longer works for the installer; leaves the crew with it. */
    public void leave(UUID id, LocalDate day, Instant at) {
        revisions.ofMember(id);
        db.sql("delete from crew_member where zone_id = :zone and member_id = :id and joined_on >= :day")
                .param("zone", CurrentZone.id()).param("id", id).param("day", day).update();
        db.sql("update crew_member set left_on = :day where zone_id = :zone and member_id = :id and (left_on is null or left_on > :day)")
                .param("day", day).param("zone", CurrentZone.id()).param("id", id).update();
        db.sql("update crew set lead_member_id = null where zone_id = :zone and lead_member_id = :id").param("zone", CurrentZone.id()).param("id", id).update();
        db.sql("update member set left_at = :at, account_id = null where zone_id = :zone and id = :id and left_at is null")
                .param("at", stamp(at)).param("zone", CurrentZone.id()).param("id", id).update();
        events.publishEvent(new MemberChanged(CurrentZone.id(), id, "left"));
    }

    private void writeTrades(UUID id, List<TradeLevel> trades) {
        if (trades.isEmpty()) return;
        db.sql("""
                insert into member_trade (zone_id, member_id, trade_code, level)
                select :zone, :id, t.trade, t.level from unnest(:trades, :levels) as t (trade, level)""")
                .param("zone", CurrentZone.id()).param("id", id).param("trades", trades.stream().map(TradeLevel::trade).toArray(String[]::new))
                .param("levels", trades.stream().map(trade -> (short) trade.level()).toArray(Short[]::new)).update();
    }

    private static Member member(ResultSet row, int n) throws SQLException {
        var trades = (String[]) row.getArray("trades").getArray();
        var levels = (Integer[]) row.getArray("levels").getArray();
        return new Member(row.getObject("id", UUID.class), row.getObject("installer_id", UUID.class), row.getString("name"),
                read(DocumentKind.class, row.getString("document_kind")), row.getString("document_masked"), row.getString("phone"),
                row.getObject("account_id", UUID.class), IntStream.range(0, trades.length).mapToObj(i -> new TradeLevel(trades[i], levels[i])).toList(),
                instant(row, "joined_at"), instant(row, "left_at"));
    }
}
