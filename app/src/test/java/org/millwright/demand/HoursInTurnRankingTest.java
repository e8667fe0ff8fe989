package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.demand.DemandDraft.SkillDraft;
import org.millwright.directory.Clearance;
import org.millwright.directory.CrewStatements;
import org.millwright.directory.Source;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A site that local and outside crews have in turn: ranking, invitation and offered times keep to the hours that are recorded. */
@MillwrightTest
class HoursInTurnRankingTest extends RankingStage {

    @BeforeEach
    void inChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void resetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    /** From tomorrow the locals have the mornings and outside crews the afternoons. */
    @Test
    @SuppressWarnings("unchecked")
    void whereASiteIsHadInTurnEachSideIsRankedAndOfferedTheHoursThatItHas() {
        var outside = good.crews().get(1);
        outsideInSplitShift(outside);
        var work = splitShift("8", 20);
        var id = stage.publish(work);
        assertThat(rows(ranking(id, ""), "ranked")).hasSize(2).allSatisfy(row -> assertThat(hourOf(row)).isEqualTo(8)).allSatisfy(row -> assertThat(row.get("turns")).isNull());
        for (int day = 1; day <= 20; day++) {
            record(day, "local", 8, 12);
            record(day, "outside", 13, 17);
        }
        assertThat(rows(ranking(id, ""), "ranked")).as("a moment later").hasSize(2).allSatisfy(row -> {
            boolean away = row.get("crewId").equals(outside.toString());
            assertThat(hourOf(row)).isEqualTo(away ? 13 : 8);
            assertThat((String) row.get("turns")).contains(away ? "外来班组使用现场的时段为" : "本地班组使用现场的时段为", "两班之间消毒");
        });
        assertThat(page("/demands/" + id + "/ranking?crew=" + outside)).contains("外来班组使用现场的时段为");

        var invitation = stage.invite(id, "together", outside).getFirst();
        var offered = stage.as(good.user(), () -> app.getBean(Answering.class).suggest(app.getBean(Invitations.class).getInvitation(good.user(), invitation))).orElseThrow();
        assertThat(offered.getFirst().starts().atZone(Stage.SHANGHAI).getHour()).as("the first start that is offered").isEqualTo(13);
        assertThat(offered.getFirst().ends().atZone(Stage.SHANGHAI).getHour()).as("four hours that day, four the next").isEqualTo(17);
        var demand = stage.demand(id);
        var eight = offered.getFirst().starts().atZone(Stage.SHANGHAI).withHour(8).toInstant();
        var morning = InvitationCheck.Question.then(demand, List.of(new Stretch(demand.packages().getFirst().id(), eight, eight.plus(Duration.ofHours(8)))));
        assertThat(stage.as(good.user(), () -> app.getBean(InvitationChecks.class).objectionsTo(outside, morning))).as("a start of its own choice")
                .singleElement().satisfies(it -> assertThat(it.args().toString()).contains("错时时段"));

        var short16 = ranking(stage.publish(splitShift("16", 4)), "?list=excluded");
        assertThat(rows(short16, "excluded")).as("at most twelve hours in the hours of its side").filteredOn(row -> row.get("crewId").equals(outside.toString())).singleElement().satisfies(row -> {
            assertThat((List<Map<String, Object>>) row.get("reasons")).singleElement().satisfies(reason -> assertThat(reason).containsEntry("rule", "TURNS"));
            assertThat((List<String>) row.get("advice")).contains("在该现场报备的行程页上为其一方登记更多时段，或改选另一方的班组");
        });
    }

    private static int hourOf(Map<String, Object> row) {
        return Instant.parse((String) ((Map<?, ?>) ((List<?>) row.get("spans")).getFirst()).get("starts")).atZone(Stage.SHANGHAI).getHour();
    }

    private PackageDraft splitShift(String hours, int until) {
        return new PackageDraft(null, "错时", "", "mechanical/2", hours, stage.day(2).toString(), stage.day(until).toString(), null, "1", "on", List.of(new SkillDraft("fitter", "2", "3")), List.of(), List.of());
    }

    private void outsideInSplitShift(UUID crew) {
        stage.as(good.user(), () -> {
            app.getBean(JdbcClient.class).sql("update crew set home_division = '370102' where zone_id = :zone and id = :id").param("zone", stage.zone.id()).param("id", crew).update();
            app.getBean(CrewStatements.class).stateControl(crew, new Clearance(Clearance.Status.CLEAR, null, true, stage.now().plus(Duration.ofDays(60)), Source.LEAD, stage.now()), "", null);
            return null;
        });
    }

    private void record(int day, String side, int from, int until) {
        stage.as(stage.officer(), () -> app.getBean(JdbcClient.class).sql("""
                insert into split_shift (zone_id, id, site_id, side, starts_at, ends_at, disinfected_at, recorded_at, recorded_by)
                values (:zone, :id, :site, :side, :starts, :ends, :starts, :now, :by)""").param("zone", stage.zone.id()).param("id", Ids.next()).param("site", stage.site).param("side", side)
                .param("starts", Rows.at(stage.day(day).atTime(from, 0).atZone(Stage.SHANGHAI).toInstant())).param("ends", Rows.at(stage.day(day).atTime(until, 0).atZone(Stage.SHANGHAI).toInstant()))
                .param("now", Rows.at(stage.now())).param("by", Ids.next()).update());
    }
}
