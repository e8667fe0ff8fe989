package org.millwright.protocol.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The checklists of the zone. What is changed goes on as another version: rounds that are filled keep the words they were filled under, and one on its way from a phone does too. */
@Component
public class Checklists {

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Checklists(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** In use. */
    public List<Checklist> listChecklists() {
        return whole(db.sql("select * from checklist where zone_id = :zone and retired_at is null order by kind, name_zh, id").param("zone", CurrentZone.id()).query(Checklists::bare).list());
    }

    public Checklist getChecklist(UUID id) {
        return whole(db.sql("select * from checklist where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id).query(Checklists::bare).list()).stream()
                .findFirst().orElseThrow(() -> new NotFound("checklist"));
    }

    /** All versions of what this is one of, newest first. */
    public List<Checklist> listVersions(Checklist one) {
        return whole(db.sql("select * from checklist where zone_id = :zone and series_id = :series order by version desc").param("zone", CurrentZone.id()).param("series", one.seriesId())
                .query(Checklists::bare).list());
    }

    /** The version in use; empty when the whole is out of use. */
    public Optional<Checklist> findInUse(Checklist one) {
        return listVersions(one).stream().filter(it -> it.retiredAt() == null).findFirst();
    }

    public UUID add(CurrentUser user, ChecklistDraft draft) {
        var id = Ids.next();
        insert(user, id, id, 1, draft);
        events.publishEvent(new ChecklistEvent.Made(CurrentZone.id(), id, draft.items().size()));
        return id;
    }

    /**
     * The next version.
     *
     * @param id of the version that was on the screen
     * @throws Refusal when that one is not in use any more: somebody has changed it meanwhile, or taken it away
     */
    public UUID change(CurrentUser user, UUID id, ChecklistDraft draft) {
        var before = getChecklist(id);
        int ended = db.sql("update checklist set retired_at = :now where zone_id = :zone and id = :id and retired_at is null").param("zone", CurrentZone.id()).param("id", id)
                .param("now", Rows.at(clock.instant())).update();
        if (ended == 0) throw Refusal.conflict("checklist.refusal.changed", before.version());
        var next = Ids.next();
        insert(user, next, before.seriesId(), before.version() + 1, draft);
        events.publishEvent(new ChecklistEvent.Changed(CurrentZone.id(), next, before.version() + 1, draft.items().size()));
        return next;
    }

    private void insert(CurrentUser user, UUID id, UUID series, int version, ChecklistDraft draft) {
        db.sql("""
                insert into checklist (zone_id, id, series_id, version, kind, name_zh, name_en, edition_id, made_at, made_by)
                values (:zone, :id, :series, :version, :kind, :zh, :en, :edition, :now, :by)""")
                .param("zone", CurrentZone.id()).param("id", id).param("series", series).param("version", version).param("kind", Rows.word(draft.kind())).param("zh", draft.nameZh()).param("en", draft.nameEn())
                .param("edition", draft.editionId()).param("now", Rows.at(clock.instant())).param("by", user.membershipId()).update();
        draft.items().forEach(item -> insert(id, item));
    }

    public void retire(UUID id) {
        int retired = db.sql("update checklist set retired_at = :now where zone_id = :zone and id = :id and retired_at is null")
                .param("zone", CurrentZone.id()).param("id", id).param("now", Rows.at(clock.instant())).update();
        if (retired == 0) throw new NotFound("checklist");
        events.publishEvent(new ChecklistEvent.Retired(CurrentZone.id(), id));
    }

    private void insert(UUID checklist, Checklist.Item item) {
        db.sql("""
                insert into checklist_item (zone_id, checklist_id, position, clause_id, clause_number, text_zh, text_en, answer)
                values (:zone, :checklist, :position, :clause, :number, :zh, :en, :answer)""")
                .param("zone", CurrentZone.id()).param("checklist", checklist).param("position", item.position()).param("clause", item.clauseId())
                .param("number", item.number()).param("zh", item.textZh()).param("en", item.textEn()).param("answer", Rows.word(item.answer())).update();
    }

    /** One query for the items of all. */
    private List<Checklist> whole(List<Checklist> bare) {
        record Row(UUID checklist, Checklist.Item item) { }
        Map<UUID, List<Checklist.Item>> items = db.sql("select * from checklist_item where zone_id = :zone and checklist_id = any(:ids) order by checklist_id, position")
                .param("zone", CurrentZone.id()).param("ids", Rows.array(bare.stream().map(Checklist::id).toList()))
                .query((row, n) -> new Row(Rows.id(row, "checklist_id"), new Checklist.Item(row.getInt("position"), Rows.id(row, "clause_id"), row.getString("clause_number"),
                        row.getString("text_zh"), row.getString("text_en"), Rows.word(Checklist.Answer.class, row, "answer")))).list().stream()
                .collect(Collectors.groupingBy(Row::checklist, Collectors.mapping(Row::item, Collectors.toList())));
        return bare.stream().map(one -> new Checklist(one.id(), one.seriesId(), one.version(), one.kind(), one.nameZh(), one.nameEn(), one.editionId(), one.madeAt(), one.retiredAt(),
                items.getOrDefault(one.id(), List.of()))).toList();
    }

    private static Checklist bare(ResultSet row, int n) throws SQLException {
        return new Checklist(Rows.id(row, "id"), Rows.id(row, "series_id"), row.getInt("version"), Rows.word(Checklist.Kind.class, row, "kind"), row.getString("name_zh"), row.getString("name_en"), Rows.id(row, "edition_id"),
                Rows.instant(row, "made_at"), Rows.findInstant(row, "retired_at"), List.of());
    }
}
