package org.millwright.directory.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rosters that were brought to the zone, and what people decide about them. */
@Component
public class RosterImports {

    private final JdbcClient db;
    private final JsonMapper json;
    private final KeptFiles kept;
    private final ImportPreviews previews;
    private final ImportJobs jobs;
    private final ImportStates states;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RosterImports(JdbcClient db, JsonMapper json, KeptFiles kept, ImportPreviews previews, ImportJobs jobs, ImportStates states, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.json = json;
        this.kept = kept;
        this.previews = previews;
        this.jobs = jobs;
        this.states = states;
        this.events = events;
        this.clock = clock;
    }

    /** A file as it was brought. */
    public record Brought(String name, byte[] content) {}

    /** Keeps the files and has them read in the background. */
    public UUID add(CurrentUser user, List<Brought> files) {
        var id = Ids.next();
        var name = String.join(", ", files.stream().map(Brought::name).toList());
        db.sql("""
                insert into roster_import (zone_id, id, installer_id, created_by, created_name, name, size_bytes, state, created_at, changed_at)
                values (:zone, :id, :installer, :by, :byName, :name, :size, 'uploaded', :now, :now)""")
                .param("zone", CurrentZone.id()).param("id", id).param("installer", user.is(Role.INSTALLER) ? user.getOrganisationId() : null, Types.OTHER)
                .param("by", user.membershipId()).param("byName", user.name()).param("name", name)
                .param("size", files.stream().mapToLong(file -> file.content().length).sum()).param("now", now()).update();
        for (int i = 0; i < files.size(); i++) kept.add(id, i + 1, files.get(i));
        jobs.scheduleReading(id);
        events.publishEvent(new RosterImportChanged(CurrentZone.id(), id, "uploaded", Map.of("files", files.size())));
        return id;
    }

    /** Within reach: an installer sees what was brought by its own people. */
    public RosterImport getImport(CurrentUser user, UUID id) {
        return findImport(id).filter(each -> reaches(user, each)).orElseThrow(() -> new NotFound("roster-import"));
    }

    private static boolean reaches(CurrentUser user, RosterImport found) {
        return !user.is(Role.INSTALLER) || user.getOrganisationId().equals(found.installerId());
    }

    Optional<RosterImport> findImport(UUID id) {
        return db.sql("select * from roster_import where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id).query(this::row).optional();
    }

    public Paged<RosterImport> listImports(CurrentUser user, Paged.Ask ask) {
        var where = " from roster_import where zone_id = :zone and (cast(:installer as uuid) is null or installer_id = :installer)";
        var installer = user.is(Role.INSTALLER) ? user.getOrganisationId() : null;
        long total = db.sql("select count(*)" + where).param("zone", CurrentZone.id()).param("installer", installer, Types.OTHER).query(Long.class).single();
        var rows = db.sql("select *" + where + " order by created_at desc, id limit :size offset :offset").param("zone", CurrentZone.id())
                .param("installer", installer, Types.OTHER).param("size", ask.size()).param("offset", ask.offset()).query(this::row).list();
        return new Paged<>(rows, ask.page(), ask.size(), total);
    }

    public ImportPreviews previews() {
        return previews;
    }

    /** @param takes by number of the difference: whether the file's word is taken */
    public void choose(RosterImport found, Map<Integer, Boolean> takes) {
        ready(found);
        previews.choose(found.id(), takes);
        recount(found);
    }

    public void chooseAll(RosterImport found, boolean take) {
        ready(found);
        previews.chooseAll(found.id(), take);
        recount(found);
    }

    /** A row of which everything is kept as it stands is no change. */
    private void recount(RosterImport found) {
        var taken = previews.countTaken(found.id());
        states.count(found.id(), found.counts().stream().map(each -> each.withChanged(taken.getOrDefault(each.sheet(), 0))).toList());
    }

    /**
     * Has it written in the background.
     *
     * @param accepted doubtful credit codes let through, for {@code reason}
     */
    public void apply(CurrentUser user, RosterImport found, ImportMode mode, List<String> accepted, @Nullable String reason) {
        ready(found);
        int changed = db.sql("""
                update roster_import set state = 'writing', note = null, mode = :mode, doubtful_accepted = :accepted, doubtful_reason = :reason, applied_by = :by,
                    changed_at = :now, stop_asked = false, rows_done = 0
                where zone_id = :zone and id = :id and state = 'ready'""")
                .param("mode", mode.name().toLowerCase(Locale.ROOT)).param("accepted", accepted.toArray(String[]::new)).param("reason", reason, Types.VARCHAR)
                .param("by", user.membershipId()).param("now", now()).param("zone", CurrentZone.id()).param("id", found.id()).update();
        if (changed == 0) throw Refusal.conflict("import.refusal.not-ready");
        jobs.scheduleWriting(found.id());
        events.publishEvent(new RosterImportChanged(CurrentZone.id(), found.id(), "applied", Map.of("mode", mode.name(), "accepted", accepted.size())));
    }

    /** The work stops at its next look; what was not committed by then never was. */
    public void stop(RosterImport found) {
        if (!found.state().running() && found.state() != ImportState.READY) throw Refusal.conflict("import.refusal.over");
        db.sql("""
                update roster_import set stop_asked = true, changed_at = :now, state = case when state in ('uploaded', 'ready') then 'stopped' else state end
                where zone_id = :zone and id = :id and state in ('uploaded', 'reading', 'ready', 'writing')""")
                .param("now", now()).param("zone", CurrentZone.id()).param("id", found.id()).update();
        db.sql("""
                delete from roster_import_file f where f.zone_id = :zone and f.import_id = :id
                    and exists (select 1 from roster_import i where i.zone_id = :zone and i.id = :id and i.state = 'stopped')""")
                .param("zone", CurrentZone.id()).param("id", found.id()).update();
        events.publishEvent(new RosterImportChanged(CurrentZone.id(), found.id(), "stopped", Map.of("state", found.state().name())));
    }

    private static void ready(RosterImport found) {
        if (found.state() != ImportState.READY) throw Refusal.conflict("import.refusal.not-ready");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private RosterImport row(ResultSet row, int n) throws SQLException {
        var note = row.getString("note");
        var mode = row.getString("mode");
        var counts = row.getString("counts");
        var applied = row.getObject("applied_at", OffsetDateTime.class);
        return new RosterImport(row.getObject("id", UUID.class), row.getObject("installer_id", UUID.class), row.getObject("created_by", UUID.class),
                row.getString("created_name"), row.getString("name"), row.getLong("size_bytes"), ImportState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                note == null ? null : RosterImport.Note.valueOf(note.toUpperCase(Locale.ROOT)), row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(), row.getInt("rows_done"), row.getInt("rows_expected"), row.getBoolean("stop_asked"),
                row.getString("refusal"), counts == null ? List.of() : counts(counts), mode == null ? null : ImportMode.valueOf(mode.toUpperCase(Locale.ROOT)),
                List.of((String[]) row.getArray("doubtful").getArray()), List.of((String[]) row.getArray("doubtful_accepted").getArray()),
                row.getString("doubtful_reason"), applied == null ? null : applied.toInstant());
    }

    private List<SheetCount> counts(String text) {
        return new ArrayList<>(Arrays.asList(json.readValue(text, SheetCount[].class)));
    }
}
