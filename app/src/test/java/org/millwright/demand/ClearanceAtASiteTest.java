package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.RunningMillwright;
import org.millwright.database.TestDatabase;
import org.millwright.demand.CrewClearance.Clearance;
import org.millwright.demand.CrewClearance.Verdict;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.directory.Position;
import org.millwright.tenancy.Ids;

/** Whoever answers whether a crew may come is believed by ranking, invitation and engagement alike, and for the very site that was asked about. */
@Tag("slow")
class ClearanceAtASiteTest {

    private static final Judge JUDGE = new Judge();
    private static RunningMillwright node;

    /** As a module will that judges filings: it knows some crews at some sites, and lets all others in. */
    private static final class Judge implements CrewClearance {

        private final Map<UUID, Map<UUID, Clearance>> said = new ConcurrentHashMap<>();

        @Override
        public Map<UUID, Clearance> clearancesOf(Collection<UUID> crewIds, UUID siteId, @Nullable String level) {
            var known = new HashMap<UUID, Clearance>();
            for (var id : crewIds) known.put(id, said.getOrDefault(siteId, Map.of()).getOrDefault(id, new Clearance(Verdict.CLEARED, null, Instant.EPOCH, false, false, null)));
            return known;
        }

        @Override
        public Map<UUID, Map<UUID, Clearance>> listExceptions(Collection<UUID> siteIds, @Nullable String level) {
            var known = new HashMap<>(said);
            known.keySet().retainAll(siteIds);
            return known;
        }
    }

    private Stage stage;
    private Stage.Party installer;
    private UUID otherSite;

    @BeforeAll
    static void start() {
        node = RunningMillwright.with(TestDatabase.create(), "entryClearance", JUDGE);
    }

    @AfterAll
    static void stop() {
        if (node != null) node.close();
    }

    @BeforeEach
    void twoSites() {
        stage = Stage.build(node.context());
        installer = stage.installer("海岳机电", 2);
        otherSite = Ids.next();
        stage.as(stage.company, () -> {
            node.bean(Sites.class).add(new Site(otherSite, stage.company.organisationId(), "5# 厂房", "航天路 9 号", "370613", new Position(37.42, 121.52), "", null));
            return null;
        });
    }

    @Test
    void whoMayNotComeToOneSiteIsLeftOutThereAndNowhereElse() {
        var here = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var there = publishAt(otherSite);
        assertThat(able(here)).containsExactlyInAnyOrderElementsOf(names());
        JUDGE.said.put(stage.site, Map.of(installer.crew(), new Clearance(Verdict.SUSPENDED, null, stage.now(), false, false, null)));
        assertThat(able(here)).as("asked again a moment later").containsExactly("海岳机电2班");
        assertThat(excluded(here)).singleElement().satisfies(row -> assertThat(row.toString()).contains("海岳机电1班").contains("CLEARANCE"));
        assertThat(able(there)).containsExactlyInAnyOrderElementsOf(names());
        assertThatThrownBy(() -> stage.invite(here, "together", installer.crew())).hasMessageContaining("海岳机电1班");
        stage.invite(there, "together", installer.crew());
    }

    @Test
    void whoIsRefusedAfterTheOfferIsNotEngaged() {
        var demand = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var invitation = stage.invite(demand, "together", installer.crew()).getFirst();
        stage.accept(installer.user(), invitation, "5000");
        JUDGE.said.put(stage.site, Map.of(installer.crew(), new Clearance(Verdict.SUSPENDED, null, stage.now(), false, false, null)));
        assertThatThrownBy(() -> stage.engage(invitation)).hasMessageContaining("demand.objection");
        assertThat(stage.state(invitation)).isEqualTo(InvitationState.ACCEPTED);
        JUDGE.said.remove(stage.site);
        stage.engage(invitation);
    }

    @Test
    void whoMayComeLaterBeginsLater() {
        var demand = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        var cleared = stage.day(9).atTime(12, 0).atZone(Stage.SHANGHAI).toInstant();
        JUDGE.said.put(stage.site, Map.of(installer.crew(), new Clearance(Verdict.CLEARED_FROM, cleared, stage.now(), false, false, null)));
        var starts = ranked(demand).stream().filter(row -> row.get("crew").equals("海岳机电1班")).map(row -> ((Map<?, ?>) ((List<?>) row.get("spans")).getFirst()).get("starts")).toList();
        assertThat(starts).singleElement().satisfies(start -> assertThat(Instant.parse((String) start)).isAfterOrEqualTo(cleared));
    }

    /** The register need not have heard of it. */
    @Test
    void whoMustWorkAloneIsLeftOutWhereThatIsNotAllowedUntilItIsOver() {
        var demand = stage.publish(stage.workPackage("吊装", "8", 2, 20));
        JUDGE.said.put(stage.site, Map.of(installer.crew(), new Clearance(Verdict.CLEARED, null, stage.now(), false, true, null)));
        assertThat(able(demand)).containsExactly("海岳机电2班");
        JUDGE.said.put(stage.site, Map.of(installer.crew(), new Clearance(Verdict.CLEARED, null, stage.now(), false, true, stage.now())));
        assertThat(able(demand)).containsExactlyInAnyOrderElementsOf(names());
    }

    /** With both crews each package were done in its window; who does not get in leaves the second to the other crew, late. */
    @Test
    void whoDoesNotGetIntoASiteInTimeIsPlannedForNothingThere() {
        int day = stage.day(8).getDayOfWeek() == DayOfWeek.SUNDAY ? 9 : 8;
        stage.publish(stage.workPackage("吊装", "8", day, day));
        stage.publish(stage.workPackage("吊装", "8", day, day));
        var officer = Caller.of(stage, stage.officer());
        assertThat(planned(officer)).containsExactlyInAnyOrderElementsOf(names());
        for (var said : List.of(new Clearance(Verdict.SUSPENDED, null, stage.now(), false, false, null),
                new Clearance(Verdict.CLEARED_FROM, stage.now().plus(Duration.ofDays(60)), stage.now(), false, false, null))) {
            JUDGE.said.put(stage.site, Map.of(installer.crew(), said));
            assertThat(planned(officer)).as(said.toString()).containsExactly("海岳机电2班", "海岳机电2班");
        }
    }

    /** Who does what a search of a second has laid out. */
    @SuppressWarnings("unchecked")
    private List<Object> planned(Caller officer) {
        var plan = "/plans/" + Caller.read(officer.postJson("/plans", Map.of())).get("id");
        var run = plan + "/runs/" + Caller.read(officer.postJson(plan + "/runs", Map.of("seconds", "1"))).get("id");
        await().atMost(Duration.ofSeconds(60)).until(() -> ((Map<?, ?>) Caller.read(officer.json(run)).get("run")).get("state").equals("FINISHED"));
        return RankingStage.rows((Map<String, Object>) Caller.read(officer.json(plan + "/table")), "lines").stream().map(line -> line.get("crew")).toList();
    }

    private static List<String> names() {
        return List.of("海岳机电1班", "海岳机电2班");
    }

    private UUID publishAt(UUID site) {
        return stage.as(stage.company, () -> {
            var publishing = node.bean(Publishing.class);
            var draft = stage.draft(stage.workPackage("吊装", "8", 2, 20));
            var id = publishing.begin(stage.company, new DemandDraft(draft.title(), draft.description(), site.toString(), draft.contactName(), draft.contactPhone(), draft.budgetFrom(),
                    draft.budgetTo(), draft.machines(), draft.packages()));
            assertThat(publishing.publish(stage.company, id).list()).isEmpty();
            return id;
        });
    }

    private List<Object> able(UUID demand) {
        return ranked(demand).stream().<Object>map(row -> row.get("crew")).toList();
    }

    private List<Map<String, Object>> ranked(UUID demand) {
        return RankingStage.rows(page(demand, ""), "ranked");
    }

    private List<Map<String, Object>> excluded(UUID demand) {
        return RankingStage.rows(page(demand, "?list=excluded"), "excluded");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> page(UUID demand, String more) {
        return (Map<String, Object>) Caller.read(Caller.of(stage, stage.company).json("/demands/" + demand + "/ranking" + more));
    }
}
