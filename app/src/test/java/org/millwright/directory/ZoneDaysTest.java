package org.millwright.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.directory.DirectorySample.TODAY;
import static org.millwright.directory.DirectoryVisitor.texts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.millwright.demand.CrewAvailability;
import org.millwright.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The administrator says which days are not their weekday, and every crew's hours follow; each word is on record. */
@MillwrightTest
class ZoneDaysTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = TODAY.with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    @Autowired ApplicationContext app;
    @Autowired DirectorySample sample;
    @Autowired CrewAvailability availability;
    @Autowired TestDatabase database;

    private UUID zone;
    private Crew crew;
    private DirectoryVisitor administrator;

    @BeforeEach
    void aCrewThatWorksMondaysAndTuesdays() {
        zone = sample.zone();
        crew = sample.crew(zone, sample.installer(zone));
        administrator = DirectoryVisitor.of(app, zone, Role.ADMINISTRATOR, null);
        administrator.get("/codes");
    }

    @Test
    void aHolidayAndItsMakeUpDay() {
        assertThat(workingDays()).containsExactly(MONDAY, MONDAY.plusDays(1));
        assertThat(put(MONDAY, "HOLIDAY", "").statusCode()).isEqualTo(303);
        assertThat(put(MONDAY.plusDays(5), "MAKE_UP", "1").statusCode()).as("a Saturday works as a Monday").isEqualTo(303);
        assertThat(workingDays()).containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(5));
        assertThat(texts(administrator.get("/codes"))).contains("Spring &lt;Festival&gt;");
        assertThat(administrator.post("/zone-days/" + MONDAY + "/removal").statusCode()).isEqualTo(303);
        assertThat(workingDays()).containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(5));
        administrator.post("/zone-days/" + MONDAY + "/removal");
        assertThat(audited()).as("who asks for nothing changes nothing").hasSize(3).allSatisfy(entry -> assertThat(entry).contains(administrator.membershipId.toString()));
    }

    @Test
    void whatIsWrongIsNamedAndNothingTypedIsLost() {
        var answer = administrator.post("/zone-days", "day", "tomorrow", "kind", "HOLIDAY", "dayZh", "春节", "dayEn", "", "worksAs", "9");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("#f-day", "#f-dayEn", "#f-worksAs").contains("value=\"tomorrow\"").contains("value=\"春节\"");
        assertThat(audited()).isEmpty();
        assertThat(DirectoryVisitor.of(app, zone, Role.ZONE_OFFICER, null).post("/zone-days", "day", MONDAY.toString()).statusCode()).isEqualTo(403);
    }

    private java.net.http.HttpResponse<String> put(LocalDate day, String kind, String worksAs) {
        return administrator.post("/zone-days", "day", day.toString(), "kind", kind, "dayZh", "春节", "dayEn", "Spring <Festival>", "worksAs", worksAs);
    }

    private List<LocalDate> workingDays() {
        var from = MONDAY.atStartOfDay(SHANGHAI).toInstant();
        return sample.in(zone, () -> availability.listShifts(crew.id(), from, MONDAY.plusDays(7).atStartOfDay(SHANGHAI).toInstant())).stream()
                .map(shift -> LocalDate.ofInstant(shift.starts(), SHANGHAI)).distinct().toList();
    }

    private List<String> audited() {
        return database.superuser().sql("select row_to_json(e)::text from audit_entry e where zone_id = ? and action = 'zone.day-decided'").param(zone).query(String.class).list();
    }
}
