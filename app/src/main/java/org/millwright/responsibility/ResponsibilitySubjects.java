package org.millwright.responsibility;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.SubjectNames;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Duties are known by whoever took them, a zone's own words by what they are for and from when; work has its name from the module it belongs to. */
@Component
class ResponsibilitySubjects implements SubjectNames {

    private final JdbcClient db;
    private final MessageSource messages;

    ResponsibilitySubjects(JdbcClient db, MessageSource messages) {
        this.db = db;
        this.messages = messages;
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        db.sql("select id, signed_name from duty where zone_id = :zone and id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(ids)).query(row -> {
            names.put(Rows.id(row, "id"), row.getString("signed_name"));
        });
        db.sql("select id, step, part, from_day from promise_text where zone_id = :zone and id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(ids))
                .query(row -> {
                    names.put(Rows.id(row, "id"), word("step." + row.getString("step")) + " · " + word("part." + row.getString("part")) + " · " + row.getString("from_day"));
                });
        return names;
    }

    private String word(String key) {
        return messages.getMessage("responsibility." + key, null, LocaleContextHolder.getLocale());
    }

    @Override
    public List<UUID> listMatching(String text, int limit) {
        return db.sql("select id from duty where zone_id = :zone and position(lower(:text) in lower(signed_name)) > 0 order by id desc limit :limit").param("zone", CurrentZone.id())
                .param("text", text).param("limit", limit).query(UUID.class).list();
    }
}
