package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.demand.DemandDraft.AfterDraft;
import org.millwright.demand.DemandDraft.MachineDraft;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.demand.DemandDraft.SkillDraft;
import org.millwright.http.Problem;

class DraftReaderTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-24T08:20:00Z");
    private static final UUID SITE = UUID.randomUUID();
    private static final Known KNOWN = new Known(Set.of("gantry-mill"), Set.of("fitter", "rigger"), Set.of("q2"), Set.of("mechanical/2"), Set.of(SITE), SHANGHAI, NOW);
    private static final Demand BEFORE = new Demand(UUID.randomUUID(), null, UUID.randomUUID(), null, "", "", "", "", null, null, DemandState.DRAFT, 0, 1,
            false, NOW, NOW, null, null, null, List.of(), List.of());

    private static final PackageDraft PACKAGE = new PackageDraft(null, "吊装就位", "", "mechanical/2", "32", "2026-12-01", "2026-12-20", "2026-11-30T08:00", "1",
            "on", List.of(new SkillDraft("fitter", "2", "3")), List.of(), List.of());

    private static DemandDraft draft(List<PackageDraft> packages) {
        return new DemandDraft("龙门铣床", null, SITE.toString(), "孙莉", "0535-6900000", "420000", "550000.50",
                List.of(new MachineDraft("gantry-mill", "龙门铣床", "68000", "", "", "", "21000")), packages);
    }

    private static List<String> problems(DemandDraft draft) {
        var reader = new DraftReader(KNOWN, BEFORE);
        assertThat(reader.read(draft)).isEmpty();
        return reader.problems().list().stream().map(DraftReaderTest::text).toList();
    }

    private static String text(Problem problem) {
        return problem.field() + " " + problem.key().replace("demand.problem.", "") + " " + problem.args();
    }

    @Test
    void readsWhatIsWhole() {
        var read = new DraftReader(KNOWN, BEFORE).read(draft(List.of(PACKAGE))).orElseThrow();
        assertThat(read.budgetToFen()).isEqualTo(55_000_050);
        assertThat(read.weightKg()).isEqualTo(68_000);
        var it = read.packages().getFirst();
        assertThat(it.workMinutes()).isEqualTo(32 * 60);
        assertThat(it.windowStarts()).isEqualTo("2026-11-30T16:00:00Z");
        assertThat(it.windowEnds()).as("the last day is included").isEqualTo("2026-12-20T16:00:00Z");
        assertThat(it.splitShiftAllowed()).isTrue();
        assertThat(it.skills()).containsExactly(new WorkPackage.Skill("fitter", 2, 3));
    }

    @Test
    void whatIsWrittenBackReadsTheSame() {
        var second = new PackageDraft(null, "调平", "", "mechanical/2", "10.5", "2026-12-01", "2026-12-20", null, "2", null,
                List.of(new SkillDraft("fitter", "3", "2")), List.of(), List.of(new AfterDraft("1", "24")));
        var read = new DraftReader(KNOWN, BEFORE).read(draft(List.of(PACKAGE, second))).orElseThrow();
        var again = new DraftReader(KNOWN, read).read(DraftWriter.draftOf(read, SHANGHAI)).orElseThrow();
        assertThat(again).isEqualTo(read);
    }

    @Test
    void whatGoesOnUnchangedIsNotMeasuredByTheClockAndTheListsOfToday() {
        var published = new DraftReader(KNOWN, BEFORE).read(draft(List.of(PACKAGE))).orElseThrow();
        var later = new Known(Set.of(), Set.of("rigger"), Set.of(), Set.of(), Set.of(), SHANGHAI, Instant.parse("2027-01-10T00:00:00Z"));
        var before = DraftWriter.draftOf(published, SHANGHAI);
        var it = before.packages().getFirst();
        var words = new DraftReader(later, published).read(draft(List.of(in(it, "吊装、就位", it.workHours())))).orElseThrow();
        assertThat(words.packages().getFirst().title()).isEqualTo("吊装、就位");
        var more = new DraftReader(later, published);
        assertThat(more.read(draft(List.of(in(it, it.title(), "40"))))).isEmpty();
        assertThat(more.problems().list()).extracting(DraftReaderTest::text).containsExactly("packages[0].licence not_offered [mechanical/2, –]",
                "packages[0].windowUntil window_past [2026-12-20, 2027-01-10]", "packages[0].skills[0].trade not_offered [fitter, rigger]");
        var added = new DraftReader(later, published);
        assertThat(added.read(draft(List.of(it, PACKAGE)))).isEmpty();
        assertThat(added.problems().list()).as("a new package is").extracting(Problem::field).allMatch(field -> field.startsWith("packages[1]")).isNotEmpty();
    }

    private static PackageDraft in(PackageDraft it, String title, String hours) {
        return new PackageDraft(it.id(), title, it.what(), it.licence(), hours, it.windowFrom(), it.windowUntil(), it.readyAt(), it.crewsNeeded(), it.split(),
                it.skills(), it.certificates(), it.after());
    }

    @Test
    void listsEverythingAnEmptyDraftLacks() {
        assertThat(problems(DemandDraft.EMPTY)).containsExactly(
                "title required []", "siteId site []", "contactName required []", "contactPhone required []",
                "machines[0].kind choose []", "machines[0].name required []", "machines[0].weightKg required []",
                "packages[0].title required []", "packages[0].licence choose []", "packages[0].workHours required []",
                "packages[0].windowFrom required []", "packages[0].windowUntil required []", "packages[0].skills[0].trade no_skill []");
    }

    @Test
    void namesTheValueFoundAndTheNearestThatWillDo() {
        var wrong = new PackageDraft(null, "吊装", "", "mechanical/9", "0.2", "2026-12-20", "2026-12-01", "morgen", "12", null,
                List.of(new SkillDraft("fitter", "6", "0"), new SkillDraft("baker", "1", "x")), List.of(), List.of());
        assertThat(problems(draft(List.of(wrong)))).containsExactly(
                "packages[0].licence not_offered [mechanical/9, mechanical/2]", "packages[0].workHours range [0.2, 0.5, 4000.0, 0.50]", "packages[0].readyAt moment [morgen]",
                "packages[0].crewsNeeded range [12, 1, 9, 9]", "packages[0].windowUntil window [2026-12-01, 2026-12-20]",
                "packages[0].skills[0].level range [6, 1, 5, 5]", "packages[0].skills[0].heads range [0, 1, 200, 1]",
                "packages[0].skills[1].trade not_offered [baker, fitter, rigger]", "packages[0].skills[1].heads whole [x, 1, 200]");
    }

    @Test
    void whoTypesALevelOrAHeadCountIsAskedForTheTrade() {
        for (var row : List.of(new SkillDraft("", "1", "3"), new SkillDraft(null, "2", "1"))) {
            var typed = new PackageDraft(null, "吊装", "", "mechanical/2", "8", "2026-12-01", "2026-12-20", null, "1", null, List.of(row), List.of(), List.of());
            assertThat(problems(draft(List.of(typed)))).containsExactly("packages[0].skills[0].trade choose []");
        }
    }

    @Test
    void nonsenseInNumbersIsNamedWithWhatWouldDo() {
        assertThat(problems(numbers("abc", "-1", "3.5"))).containsExactly("budgetFrom number [abc, 0, 10000000000]",
                "budgetTo range [-1, 0, 10000000000, 0.00]", "packages[0].skills[0].heads fraction [3.5, 4]");
        assertThat(problems(numbers("1e9", "10.555", "99999999999999999999"))).containsExactly("budgetFrom number [1e9, 0, 10000000000]",
                "budgetTo decimals [10.555, 10.56]", "packages[0].skills[0].heads range [99999999999999999999, 1, 200, 200]");
        var read = new DraftReader(KNOWN, BEFORE).read(numbers("４２００００", "550,000.5", "3.0")).orElseThrow();
        assertThat(read.budgetFromFen()).isEqualTo(42_000_000);
        assertThat(read.budgetToFen()).isEqualTo(55_000_050);
        assertThat(read.packages().getFirst().skills().getFirst().heads()).isEqualTo(3);
    }

    private static DemandDraft numbers(String budgetFrom, String budgetTo, String heads) {
        var it = draft(List.of(new PackageDraft(null, PACKAGE.title(), "", PACKAGE.licence(), "8", "2026-12-01", "2026-12-20", null, "1", null,
                List.of(new SkillDraft("fitter", "2", heads)), List.of(), List.of())));
        return new DemandDraft(it.title(), it.description(), it.siteId(), it.contactName(), it.contactPhone(), budgetFrom, budgetTo, it.machines(), it.packages());
    }

    @Test
    void aWindowMustHoldTheWorkAndEndInTheFuture() {
        assertThat(problems(draft(List.of(with("2026-11-01", "2026-11-23", null, "8"))))).containsExactly("packages[0].windowUntil window_past [2026-11-23, 2026-11-24]");
        assertThat(problems(draft(List.of(with("2026-12-01", "2026-12-02", null, "49"))))).containsExactly("packages[0].workHours window_short [2026-12-01, 2026-12-02, 49.00, 48.00]");
        assertThat(problems(draft(List.of(with("2026-12-01", "2026-12-02", "2026-12-05", "8"))))).containsExactly("packages[0].readyAt ready_late [2026-12-02]");
        assertThat(problems(draft(List.of(with("2026-12-01", "2026-12-02", "2026-12-02T16:00:00Z", "8"))))).as("midnight in Shanghai, as our own JSON says it")
                .containsExactly("packages[0].readyAt ready_late [2026-12-02]");
        assertThat(new DraftReader(KNOWN, BEFORE).read(draft(List.of(with("2026-12-01", "2026-12-02", "2026-12-02T16:00:00+09:00", "8"))))).isPresent();
        assertThat(new DraftReader(KNOWN, BEFORE).read(draft(List.of(with("2026-12-01", "2026-12-02", null, "48"))))).isPresent();
    }

    @Test
    void aCircleOfPackagesIsFound() {
        var first = after(PACKAGE, "2");
        var second = after(PACKAGE, "1");
        assertThat(problems(draft(List.of(first, second)))).containsExactly("packages[0].after[0].number circle []");
        assertThat(problems(draft(List.of(after(PACKAGE, "1"))))).containsExactly("packages[0].after[0].number after_itself []");
    }

    @Test
    void aPackageKeepsItsIdAndNoIdIsTakenTwice() {
        var read = new DraftReader(KNOWN, BEFORE).read(draft(List.of(PACKAGE))).orElseThrow();
        var typed = DraftWriter.draftOf(read, SHANGHAI).packages().getFirst();
        var again = new DraftReader(KNOWN, read).read(draft(List.of(typed, typed))).orElseThrow();
        assertThat(again.packages().getFirst().id()).isEqualTo(read.packages().getFirst().id());
        assertThat(again.packages().getLast().id()).isNotEqualTo(read.packages().getFirst().id());
    }

    private static PackageDraft with(String from, String until, String ready, String hours) {
        return new PackageDraft(null, PACKAGE.title(), "", PACKAGE.licence(), hours, from, until, ready, "1", null, PACKAGE.skills(), List.of(), List.of());
    }

    private static PackageDraft after(PackageDraft it, String number) {
        return new PackageDraft(null, it.title(), "", it.licence(), it.workHours(), it.windowFrom(), it.windowUntil(), null, "1", null, it.skills(), List.of(),
                List.of(new AfterDraft(number, "0")));
    }
}
