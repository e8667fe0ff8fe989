package org.millwright.protocol.checklist;

import java.util.List;
import java.util.UUID;
import org.millwright.file.FileAccess;
import org.millwright.file.Files;
import org.millwright.file.Upload;
import org.millwright.http.NotFound;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Photos of rounds. A phone sends each apart, under an id of its own, and again until it has heard that it arrived. */
@Component
public class RoundPhotos implements FileAccess {

    private static final String SUBJECT = "checklist-round";

    public record Photo(int position, UUID fileId, String name) { }

    private final JdbcClient db;
    private final ObjectProvider<Rounds> rounds;
    private final ObjectProvider<Files> files;

    RoundPhotos(JdbcClient db, ObjectProvider<Rounds> rounds, ObjectProvider<Files> files) {
        this.db = db;
        this.rounds = rounds;
        this.files = files;
    }

    @Override
    public boolean mayRead(CurrentUser user, String subjectType, UUID subjectId) {
        if (!subjectType.equals(SUBJECT)) return false;
        try {
            rounds.getObject().getRow(user, subjectId);
            return true;
        } catch (NotFound none) {
            return false;
        }
    }

    /** @return whether it is new */
    public boolean receive(UUID round, UUID photo, int position, Upload upload) {
        db.sql("select id from checklist_round where zone_id = :zone and id = :round for update").param("zone", CurrentZone.id()).param("round", round).query(UUID.class).optional();
        boolean known = db.sql("select exists (select 1 from checklist_photo where zone_id = :zone and round_id = :round and id = :photo)")
                .param("zone", CurrentZone.id()).param("round", round).param("photo", photo).query(Boolean.class).single();
        if (known) return false;
        var stored = files.getObject().store(upload, SUBJECT, round);
        db.sql("insert into checklist_photo (zone_id, round_id, id, position, file_id) values (:zone, :round, :photo, :position, :file)")
                .param("zone", CurrentZone.id()).param("round", round).param("photo", photo).param("position", position).param("file", stored.id()).update();
        return true;
    }

    public List<Photo> listPhotos(UUID round) {
        return db.sql("""
                select p.position, p.file_id, f.name from checklist_photo p join stored_file f on f.zone_id = p.zone_id and f.id = p.file_id
                where p.zone_id = :zone and p.round_id = :round order by p.position, p.id""").param("zone", CurrentZone.id()).param("round", round)
                .query((row, n) -> new Photo(row.getInt("position"), Rows.id(row, "file_id"), row.getString("name"))).list();
    }
}
