package org.millwright.responsibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.LikeText;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work and the gaps in its net, as a user may see them: filtered and cut in the database, what begins first at the top. */
@Component
public class NetLists {

    /** Which gap is looked for. Words on screen are {@code responsibility.look.<name>}. */
    public enum Look {
        GAPS(HeldSteps.GAP), PERSON("person_state in ('missing', 'left', 'disabled')"), FIRM("firm in ('missing', 'nobody')"),
        OFFICER("officer_state in ('missing', 'left', 'disabled')"), GONE("(person_state in ('left', 'disabled') or officer_state in ('left', 'disabled'))"), ALL("true");

        private final String condition;

        Look(String condition) {
            this.condition = condition;
        }
    }

    public record Search(String text, Look look, @Nullable Step step, Paged.Ask ask) {}

    private final JdbcClient db;
    private final HeldSteps steps;

    NetLists(JdbcClient db, HeldSteps steps) {
        this.db = db;
        this.steps = steps;
    }

    /** A piece of work with all its steps. */
    public record Row(Work work, List<StepHeld> steps) {

        public long gaps() {
            return steps.stream().filter(StepHeld::gap).count();
        }

        public long withoutPerson() {
            return steps.stream().filter(it -> it.person().gap()).count();
        }

        public long withoutOfficer() {
            return steps.stream().filter(it -> it.officer().gap()).count();
        }

        /** Enterprises in which nobody could sign. */
        public List<String> silent() {
            return steps.stream().filter(it -> it.firm() == StepHeld.Firm.NOBODY && it.organisation() != null).map(StepHeld::organisation).distinct().toList();
        }
    }

    public Paged<Row> listWork(CurrentUser user, Search search) {
        var found = with(user, search, "select w.* from responsible_work w join (select distinct work_id from held where " + where(search) + """
                ) g on g.work_id = w.id where w.zone_id = :zone order by w.starts_at, w.id limit :size offset :offset""")
                .param("size", search.ask().size()).param("offset", search.ask().offset()).query(NetLists::work).list();
        long total = with(user, search, "select count(distinct work_id) from held where " + where(search)).query(Long.class).single();
        return new Paged<>(withSteps(found), search.ask().page(), search.ask().size(), total);
    }

    /** Steps with a gap in open work. */
    public long countGaps(CurrentUser user) {
        var all = new Search("", Look.GAPS, null, new Paged.Ask(1, 1));
        return with(user, all, "select count(*) from held where " + where(all)).query(Long.class).single();
    }

    /** @return of how much work {@link #listUnsigned} tells */
    public long countUnsigned(CurrentUser user) {
        var search = new Search("", Look.PERSON, null, new Paged.Ask(1, 1));
        return with(user, search, "select count(distinct work_id) from held where " + where(search) + " and organisation_id = :organisation").query(Long.class).single();
    }

    /** Work in which an enterprise has not signed for one of its own steps. */
    public List<Row> listUnsigned(CurrentUser user, int most) {
        var search = new Search("", Look.PERSON, null, new Paged.Ask(1, most));
        return withSteps(with(user, search, "select w.* from responsible_work w join (select distinct work_id from held where " + where(search) + """
                 and organisation_id = :organisation) g on g.work_id = w.id where w.zone_id = :zone order by w.starts_at, w.id limit :size""").param("size", most).query(NetLists::work).list());
    }

    /** @throws NotFound when it is not there for this user */
    public Row getWork(CurrentUser user, UUID id) {
        var found = db.sql("select w.* from responsible_work w where w.zone_id = :zone and w.id = :id and " + NetSight.visible(user)).param("zone", CurrentZone.id()).param("id", id)
                .param("organisation", user.organisationId(), Types.OTHER).param("account", user.accountId()).query(NetLists::work).list();
        return withSteps(found).stream().findFirst().orElseThrow(() -> new NotFound("responsibility"));
    }

    private List<Row> withSteps(List<Work> works) {
        var held = steps.listHeld(works.stream().map(Work::id).toList());
        return works.stream().map(work -> new Row(work, held.stream().filter(it -> it.workId().equals(work.id())).toList())).toList();
    }

    private JdbcClient.StatementSpec with(CurrentUser user, Search search, String sql) {
        var held = HeldSteps.HELD.formatted("w.closed_at is null and (:text = '' or w.title ilike '%' || :text || '%') and " + NetSight.visible(user));
        return db.sql("with held as (" + held + ") " + sql).param("zone", CurrentZone.id()).param("text", LikeText.literal(search.text()))
                .param("step", search.step() == null ? "" : search.step().code()).param("organisation", user.organisationId(), Types.OTHER).param("account", user.accountId());
    }

    private static String where(Search search) {
        return search.look().condition + " and (:step = '' or step = :step)";
    }

    static Work work(ResultSet row, int n) throws SQLException {
        return new Work(Rows.id(row, "id"), Rows.word(WorkKind.class, row, "kind"), row.getString("title"), Rows.findId(row, "company_id"), Rows.findId(row, "installer_id"),
                Rows.findId(row, "crew_id"), Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at"));
    }
}
