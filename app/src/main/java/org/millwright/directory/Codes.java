package org.millwright.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of words the zone's register speaks in: data, dated, correctable. */
@Component
public class Codes {

    private static final String ALL = """
            select * from (
                select 'TRADE' as list, '' as parent, code, name_zh, name_en, 0 as rank, null::integer as validity_years, null::integer as review_years,
                       sort, valid_from, valid_to from trade where zone_id = :zone
                union all
                select 'CERTIFICATE_KIND', '', code, name_zh, name_en, 0, validity_years, review_years, sort, valid_from, valid_to
                from certificate_kind where zone_id = :zone
                union all
                select 'LICENCE_SCOPE', '', code, name_zh, name_en, 0, null, null, sort, valid_from, valid_to from licence_scope where zone_id = :zone
                union all
                select 'LICENCE_CLASS', scope_code, code, name_zh, name_en, rank, null, null, rank, valid_from, valid_to
                from licence_class where zone_id = :zone
                union all
                select 'DIVISION', '', code, name_zh, name_en, 0, null, null, sort, valid_from, valid_to from division where zone_id = :zone) code
            """;
    private static final String ORDER = " order by list, parent, sort, code";

    private final JdbcClient db;
    private final CrewRevisions revisions;
    private final ApplicationEventPublisher events;

    Codes(JdbcClient db, CrewRevisions revisions, ApplicationEventPublisher events) {
        this.db = db;
        this.revisions = revisions;
        this.events = events;
    }

    /** Every code of the zone, offered or no longer, in one query. */
    public CodeNames names() {
        return new CodeNames(db.sql(ALL + ORDER).param("zone", CurrentZone.id()).query(Codes::code).list());
    }

    /** Those offered on a day, for choosing from. */
    public CodeNames offered(LocalDate day) {
        return new CodeNames(db.sql(ALL + " where valid_from <= :day and (valid_to is null or valid_to > :day)" + ORDER)
                .param("zone", CurrentZone.id()).param("day", day).query(Codes::code).list());
    }

    /** Adds a code, or corrects the one that has its name; offered from a day until before another (null: without end). */
    public void put(Code code, int sort, LocalDate from, @Nullable LocalDate until) {
        var insert = switch (code.list()) {
            case TRADE -> """
                    insert into trade (zone_id, code, name_zh, name_en, sort, valid_from, valid_to)
                    values (:zone, :code, :zh, :en, :sort, :from, :until)
                    on conflict (zone_id, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, sort = excluded.sort,
                        valid_from = excluded.valid_from, valid_to = excluded.valid_to""";
            case CERTIFICATE_KIND -> """
                    insert into certificate_kind (zone_id, code, name_zh, name_en, validity_years, review_years, sort, valid_from, valid_to)
                    values (:zone, :code, :zh, :en, :validity, :review, :sort, :from, :until)
                    on conflict (zone_id, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, sort = excluded.sort,
                        validity_years = excluded.validity_years, review_years = excluded.review_years,
                        valid_from = excluded.valid_from, valid_to = excluded.valid_to""";
            case LICENCE_SCOPE -> """
                    insert into licence_scope (zone_id, code, name_zh, name_en, sort, valid_from, valid_to)
                    values (:zone, :code, :zh, :en, :sort, :from, :until)
                    on conflict (zone_id, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, sort = excluded.sort,
                        valid_from = excluded.valid_from, valid_to = excluded.valid_to""";
            case DIVISION -> """
                    insert into division (zone_id, code, name_zh, name_en, sort, valid_from, valid_to)
                    values (:zone, :code, :zh, :en, :sort, :from, :until)
                    on conflict (zone_id, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, sort = excluded.sort,
                        valid_from = excluded.valid_from, valid_to = excluded.valid_to""";
            case LICENCE_CLASS -> """
                    insert into licence_class (zone_id, scope_code, code, name_zh, name_en, rank, valid_from, valid_to)
                    values (:zone, :parent, :code, :zh, :en, :rank, :from, :until)
                    on conflict (zone_id, scope_code, code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, rank = excluded.rank,
                        valid_from = excluded.valid_from, valid_to = excluded.valid_to""";
        };
        db.sql(insert).param("zone", CurrentZone.id()).param("parent", code.parent()).param("code", code.code()).param("zh", code.nameZh())
                .param("en", code.nameEn()).param("rank", code.rank()).param("validity", code.validityYears(), Types.INTEGER)
                .param("review", code.reviewYears(), Types.INTEGER).param("sort", sort).param("from", from).param("until", until, Types.DATE).update();
        if (code.list() == CodeList.LICENCE_CLASS) revisions.ofZone();
        events.publishEvent(new CodesChanged(CurrentZone.id(), code.list().name(), code.code()));
    }

    private static Code code(ResultSet row, int n) throws SQLException {
        return new Code(CodeList.valueOf(row.getString("list")), row.getString("parent"), row.getString("code"), row.getString("name_zh"),
                row.getString("name_en"), row.getInt("rank"), row.getObject("validity_years", Integer.class), row.getObject("review_years", Integer.class));
    }
}
