package org.millwright.demand.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millwright.demand.PackageState;
import org.millwright.demand.WorkPackage;
import org.millwright.directory.TestCodes;
import org.millwright.planner.criterion.CriterionCode;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Licence;
import org.millwright.planner.problem.LicenceNeed;
import org.millwright.planner.problem.Mark;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.planner.problem.SafetyLicence;
import org.millwright.planner.problem.ServiceArea;
import org.millwright.planner.rule.Refusal;
import org.millwright.planner.rule.Refusal.Lack;
import org.millwright.planner.rule.Refusal.Lapse;
import org.millwright.planner.rule.Remedy;
import org.millwright.planner.rule.RuleCode;
import org.millwright.tenancy.Zone;
import org.millwright.ui.Words;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every reason and every remedy, as a person would say it, in both languages. */
class WordingTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String JOB = "01900000-0000-7000-8000-000000000001";
    private static final Interval OVER = new Interval(day("2026-12-01") + 480, day("2026-12-20"));
    private static final LicenceNeed CLASS_A = new LicenceNeed("crane-installation", 1);
    private static final HeadNeed RIGGERS = HeadNeed.ofTrade(2, "rigger", 3);
    private static final HeadNeed DRIVERS = HeadNeed.holding(2, "Q2");

    private static long day(String date) {
        return Minutes.startOf(LocalDate.parse(date), SHANGHAI);
    }

    private static Wording wording(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/ranking", "messages/ui");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        var zone = new Zone(new UUID(1, 1), "z", "高新区", "Zone", "370613", SHANGHAI, 37.4, 121.5);
        return new Wording(new Words(locale, messages, SHANGHAI, Instant.parse("2026-11-24T02:00:00Z")), TestCodes.names(), zone);
    }

    private static Interval until(String lastDay) {
        return new Interval(day("2024-01-01"), day(lastDay) + 1440);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(new Refusal.OutsideServiceArea(JOB, ServiceArea.of("370687", "3702"), "370613"),
                        "服务区域是 370687、3702，工地在 370613（本园区）", "服务 370687、3702", "含 370613（本园区）",
                        "Serves 370687, 3702; the site is in 370613 (this zone)", "serves 370687, 3702", "serves 370613 (this zone)"),
                refusal(new Refusal.OutsideServiceArea(JOB, new ServiceArea(List.of()), "370613"),
                        "服务区域是 未填，工地在 370613（本园区）", "服务 未填", "含 370613（本园区）",
                        "Serves nowhere yet; the site is in 370613 (this zone)", "serves nowhere yet", "serves 370613 (this zone)"),
                refusal(new Refusal.Marked(JOB, Mark.blacklist(Interval.from(0)), OVER), "已列入园区黑名单，尚未解除", "在黑名单", "到完工都不在黑名单",
                        "On the zone's blacklist until it is lifted", "blacklisted", "not blacklisted up to the finish"),
                refusal(new Refusal.Marked(JOB, Mark.blacklist(until("2026-12-31")), OVER), "已列入园区黑名单，至 12-31", "在黑名单至 12-31", "到完工都不在黑名单",
                        "On the zone's blacklist until 12-31", "blacklisted until 12-31", "not blacklisted up to the finish"),
                refusal(new Refusal.Marked(JOB, Mark.conflict("c", Interval.from(0)), OVER), "有针对本企业的回避标记", "须回避本企业", "没有回避标记",
                        "Barred from working for this company", "barred for this company", "not barred for this company"),
                refusal(new Refusal.Marked(JOB, Mark.conflict("c", until("2026-12-31")), OVER), "有针对本企业的回避标记，至 12-31", "须回避本企业至 12-31", "没有回避标记",
                        "Barred from working for this company until 12-31", "barred for this company until 12-31", "not barred for this company"),
                refusal(new Refusal.LicenceShort(JOB, Lack.GRADE, Optional.of(new Licence("crane-installation", 2, until("2027-01-01"))), CLASS_A, OVER),
                        "起重机械安装 A 级需要，查到 B 级", "B 级", "A 级及以上", "Crane installation: class B found, class A needed", "class B", "class A or higher"),
                refusal(new Refusal.LicenceShort(JOB, Lack.MISSING, Optional.empty(), CLASS_A, OVER), "起重机械安装 A 级需要，没有查到", "没有起重机械安装资质", "A 级及以上",
                        "Crane installation: class A needed, none found", "no licence for Crane installation", "class A or higher"),
                refusal(new Refusal.LicenceShort(JOB, Lack.VALIDITY, Optional.of(new Licence("crane-installation", 1, until("2026-12-11"))), CLASS_A, OVER),
                        "起重机械安装 A 级 12-11 到期，需有效至 12-19", "A 级 12-11 到期", "有效至 12-19",
                        "Crane installation class A ends 12-11, needed to 12-19", "class A ends 12-11", "valid to 12-19"),
                refusal(new Refusal.SafetyLicenceShort(JOB, Optional.of(new SafetyLicence(until("2026-11-11"))), OVER),
                        "安全生产许可证 已于 11-11 到期，需有效至 12-19", "已于 11-11 到期", "有效至 12-19",
                        "The safety licence ended 11-11; it is needed to 12-19", "ended 11-11", "valid to 12-19"),
                refusal(new Refusal.SafetyLicenceShort(JOB, Optional.empty(), OVER), "没有查到安全生产许可证，需有效至 12-19", "没有查到", "有效至 12-19",
                        "No safety licence found; one valid to 12-19 is needed", "none", "valid to 12-19"),
                refusal(new Refusal.SkillShort(JOB, 1, 4, RIGGERS, OVER), "起重工（高级工及以上）需要 2 人，查到 1 人", "起重工 1 人", "高级工及以上 2 人",
                        "Rigger (advanced worker or above): 1 found, 2 needed", "Rigger: 1", "2, advanced worker or above"),
                refusal(new Refusal.SkillShort(JOB, 0, 2, RIGGERS, OVER), "起重工需要高级工，查到最高中级工", "起重工最高中级工", "高级工及以上 2 人",
                        "Rigger: intermediate worker found, advanced worker needed", "Rigger, at most intermediate worker", "2, advanced worker or above"),
                refusal(new Refusal.SkillShort(JOB, 0, 0, RIGGERS, OVER), "需要起重工 2 人（高级工及以上），没有查到", "没有起重工", "高级工及以上 2 人",
                        "Rigger: none found, 2 needed (advanced worker or above)", "no Rigger", "2, advanced worker or above"),
                refusal(new Refusal.SkillShort(JOB, 5, 0, HeadNeed.ofTrade(6, "", 0), OVER), "同时需要 6 人，班组只有 5 人", "5 人", "同时 6 人",
                        "6 people are needed at once; the crew has 5", "5 people", "6 people at once"),
                refusal(new Refusal.CertificateShort(JOB, 1, List.of("Q2"), List.of(), DRIVERS, OVER), "起重机司机 Q2需要 2 人持证，查到 1 人", "起重机司机 Q2 1 人", "全程 2 人持证",
                        "Crane driver Q2: 1 found, 2 needed", "Crane driver Q2: 1", "2 over the whole job"),
                refusal(new Refusal.CertificateShort(JOB, 1, List.of("Q2"), List.of(new Lapse("m1", "Q2", until("2026-12-06"), false)), DRIVERS, OVER),
                        "起重机司机 Q2需要 2 人有效至 12-19，查到 1 人；另 1 人 12-06 到期", "起重机司机 Q2 1 人，另 1 人 12-06 到期", "2 人有效至 12-19",
                        "Crane driver Q2: 1 valid to 12-19, 2 needed; 1 more ends 12-06", "Crane driver Q2: 1; 1 more ends 12-06", "2 valid to 12-19"),
                refusal(new Refusal.CertificateShort(JOB, 0, List.of("Q2"), List.of(new Lapse("m1", "Q2", until("2026-12-06"), true), new Lapse("m2", "Q2", until("2026-12-09"), false)), DRIVERS, OVER),
                        "起重机司机 Q2需要 2 人有效至 12-19，查到 0 人；另 2 人 12-06 后须复审", "起重机司机 Q2 0 人，另 2 人 12-06 后须复审", "2 人有效至 12-19",
                        "Crane driver Q2: 0 valid to 12-19, 2 needed; 2 more are due for review after 12-06", "Crane driver Q2: 0; 2 more are due for review after 12-06", "2 valid to 12-19"),
                refusal(new Refusal.HeadsShort(JOB, 1, new HeadNeed(2, "rigger", 3, List.of("Q2")), OVER),
                        "起重工（高级工及以上）、持起重机司机 Q2证需要 2 人，其他岗位排满后只剩 1 人", "起重工（高级工及以上）、持起重机司机 Q2证只剩 1 人", "另有 2 人",
                        "Rigger, advanced worker or above, holder of Crane driver Q2: 1 free for it once the other places are filled, 2 needed",
                        "Rigger, advanced worker or above, holder of Crane driver Q2: 1 left for it", "2 different people"),
                refusal(new Refusal.WindowShort(JOB, 1440, 1950), "窗口内班次最多排出 24 工时，需要 32.5 工时", "最多 24 工时", "32.5 工时",
                        "The crew's shifts leave at most 24 h in the window; 32.5 h are needed", "at most 24 h", "32.5 h"),
                refusal(new Refusal.StartMissed(JOB, day("2026-12-04") + 480, day("2026-12-03") + 450, Refusal.Hold.WAY), "须与已委托的班组同时于 12-03 07:30 开工，最早 12-04 08:00 才能开工", "最早 12-04 08:00", "12-03 07:30 开工",
                        "Works together with a crew already engaged and has to begin 12-03 07:30; it can begin 12-04 08:00 at the earliest", "earliest 12-04 08:00", "begins 12-03 07:30"),
                refusal(new Refusal.StartMissed(JOB, Interval.OPEN_END, day("2026-12-03") + 450, Refusal.Hold.SHIFT), "须与已委托的班组同时于 12-03 07:30 开工，届时及以后没有班次", "没有班次", "12-03 07:30 开工",
                        "Works together with a crew already engaged and has to begin 12-03 07:30; it has no shift then or later", "no shift", "begins 12-03 07:30"),
                refusal(new Refusal.NotCleared(JOB, Interval.OPEN_END, day("2026-12-03"), day("2026-12-04")), "目前不能进场，日期未定", "不能进场，日期未定", "按期准入",
                        "Cannot enter at present; no date is known", "no entry, date open", "cleared in time"),
                refusal(new Refusal.NotCleared(JOB, day("2026-12-08"), day("2026-12-03"), day("2026-12-04")), "最早 12-08 可以进场，需在 12-03 前准入", "最早 12-08", "最晚 12-03",
                        "On site from 12-08 at the earliest; clearance by 12-03 is needed", "earliest 12-08", "by 12-03"),
                refusal(new Refusal.NotCleared(JOB, day("2026-12-08"), Interval.OPEN_START, Interval.OPEN_START), "最早 12-08 可以进场，那时窗口已不够", "最早 12-08", "窗口之内",
                        "On site from 12-08 at the earliest; the window is too short by then", "earliest 12-08", "within the window"),
                refusal(new Refusal.SplitShiftNotAllowed(JOB, day("2026-12-15"), day("2026-12-04")), "须错时作业至 12-15，本工作包不允许错时", "错时作业至 12-15", "12-04 前结束",
                        "Must work split shifts until 12-15; this work does not allow it", "split shift until 12-15", "over by 12-04"),
                refusal(new Refusal.SplitShiftNotAllowed(JOB, Interval.OPEN_END, day("2026-12-04")), "目前须错时作业，本工作包不允许错时", "须错时，结束未定", "正常班次",
                        "Must work split shifts for now; this work does not allow it", "split shift, end open", "normal shifts"),
                refusal(new Refusal.OutOfTurn(JOB, SiteTurns.Side.LOCAL, day("2026-12-03") + 840, day("2026-12-04") + 480, Optional.empty()),
                        "12-03 14:00 开工时现场不归本地班组使用，最早 12-04 08:00 可以开工", "12-03 14:00 开工", "12-04 08:00 开工（本地班组时段内）",
                        "Begins 12-03 14:00, when the site is not open to local crews; it can begin 12-04 08:00", "begins 12-03 14:00", "begins 12-04 08:00, in the hours of local crews"),
                refusal(new Refusal.OutOfTurn(JOB, SiteTurns.Side.OUTSIDE, day("2026-12-03") + 480, Interval.OPEN_END, Optional.empty()),
                        "12-03 08:00 开工时现场不归外来班组使用，以后的班次也没有落在其时段内的", "12-03 08:00 开工", "在外来班组时段内开工",
                        "Begins 12-03 08:00, when the site is not open to outside crews, and no later shift meets their hours", "begins 12-03 08:00", "begins in the hours of outside crews"),
                refusal(new Refusal.TurnsShort(JOB, SiteTurns.Side.OUTSIDE, 1440, 1950, 30),
                        "现场归外来班组使用的时段内，班组在窗口里最多排出 24 工时（两班之间消毒 30 分），需要 32.5 工时", "外来班组时段内最多 24 工时", "32.5 工时",
                        "The hours that outside crews have at the site leave the crew at most 24 h in the window, with 30 min of disinfection between the sides; 32.5 h are needed",
                        "at most 24 h in the hours of outside crews", "32.5 h"),
                refusal(new Refusal.OnTheWay(JOB, new Interval(day("2026-11-20"), day("2026-11-30") + 480), 2_940, true, OVER),
                        "在别处施工至 11-30 08:00，路上需 49 时，最早 12-02 09:00 到场；需要 12-01 – 12-19 全程空闲",
                        "最早 12-02 09:00 到场（在别处施工至 11-30 08:00，路上需 49 时）", "12-01 – 12-19 空闲",
                        "At work elsewhere until 11-30 08:00, 49 h of way from there: here at 12-02 09:00 at the earliest; needed free throughout 12-01 – 12-19",
                        "here at 12-02 09:00 at the earliest, 49 h of way from where it is at work until 11-30 08:00", "free 12-01 – 12-19"),
                refusal(new Refusal.OnTheWay(JOB, new Interval(day("2026-12-20") + 480, day("2026-12-30")), 2_940, false, OVER),
                        "12-20 08:00 起在别处施工，路上需 49 时，最迟 12-18 07:00 须离场；需要 12-01 – 12-19 全程空闲",
                        "最迟 12-18 07:00 须离场（12-20 08:00 起在别处施工，路上需 49 时）", "12-01 – 12-19 空闲",
                        "At work elsewhere from 12-20 08:00, 49 h of way to there: has to leave at 12-18 07:00 at the latest; needed free throughout 12-01 – 12-19",
                        "has to leave at 12-18 07:00 at the latest, 49 h of way to where it is at work from 12-20 08:00", "free 12-01 – 12-19"),
                refusal(new Refusal.NotFree(JOB, List.of(new Interval(day("2026-12-03"), day("2026-12-06"))), OVER), "12-03 – 12-05 已占用，需要 12-01 – 12-19 全程空闲",
                        "12-03 – 12-05 已占用", "12-01 – 12-19 空闲", "Taken 12-03 – 12-05; needed free throughout 12-01 – 12-19", "taken 12-03 – 12-05", "free 12-01 – 12-19"),
                refusal(new Refusal.NotFree(JOB, List.of(new Interval(day("2026-12-03"), day("2026-12-04")), new Interval(day("2026-12-05"), day("2026-12-06")),
                        new Interval(day("2026-12-07"), day("2026-12-08"))), OVER), "12-03、12-05 等 3 段 已占用，需要 12-01 – 12-19 全程空闲", "12-03、12-05 等 3 段 已占用", "12-01 – 12-19 空闲",
                        "Taken 12-03, 12-05 and more (3 in all); needed free throughout 12-01 – 12-19", "taken 12-03, 12-05 and more (3 in all)", "free 12-01 – 12-19"));
    }

    private static Arguments refusal(Refusal refusal, String... texts) {
        return arguments(refusal, texts);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhatWasFoundAndWhatIsNeeded(Refusal refusal, String[] texts) {
        var zh = wording(Locale.SIMPLIFIED_CHINESE).reason(refusal);
        var en = wording(Locale.ENGLISH).reason(refusal);
        assertThat(List.of(zh.sentence(), zh.found(), zh.needed(), en.sentence(), en.found(), en.needed())).containsExactly(texts);
        assertThat(zh.rule()).isEqualTo(refusal.code());
    }

    @Test
    void noRuleAndNoKindOfRefusalIsMissing() {
        var told = refusals().map(each -> (Refusal) each.get()[0]).toList();
        assertThat(told.stream().map(Refusal::code).collect(Collectors.toCollection(() -> EnumSet.noneOf(RuleCode.class)))).isEqualTo(EnumSet.allOf(RuleCode.class));
        assertThat(told.stream().map(Object::getClass).collect(Collectors.toSet())).isEqualTo(Set.of(Refusal.class.getPermittedSubclasses()));
    }

    static Stream<Arguments> remedies() {
        return Stream.of(
                arguments(new Remedy.WindowLater(5 * 1440 - 60), "窗口顺延 5 天即可入选", "Would do if the window ended 5 days later"),
                arguments(new Remedy.AreaWidened("370613"), "安装单位的服务区域加上 370613（本园区）", "Installer adds 370613 (this zone) to its service area"),
                arguments(new Remedy.MarkLifted(Mark.blacklist(Interval.ALWAYS)), "园区解除黑名单", "Zone lifts the blacklisting"),
                arguments(new Remedy.MarkLifted(Mark.conflict("c", Interval.ALWAYS)), "解除对本企业的回避", "The bar for this company is lifted"),
                arguments(new Remedy.LicenceHeld(JOB, CLASS_A, OVER), "取得起重机械安装 A 级，有效至 12-19", "Holds Crane installation class A to 12-19"),
                arguments(new Remedy.SafetyLicenceHeld(JOB, OVER), "安全生产许可证换发，有效至 12-19", "Renews its safety licence to 12-19"),
                arguments(new Remedy.HeadsAdded(JOB, 1, RIGGERS, OVER), "补 1 人：起重工（高级工及以上）", "1 more: Rigger, advanced worker or above"),
                arguments(new Remedy.HeadsAdded(JOB, 2, DRIVERS, OVER), "补 2 人：持起重机司机 Q2证", "2 more: holder of Crane driver Q2"),
                arguments(new Remedy.CertificatesRenewed(JOB, 1, List.of(new Lapse("m", "Q2", until("2026-12-06"), false)), OVER), "1 人起重机司机 Q2复审或换证，有效至 12-19",
                        "1 person renews Crane driver Q2, to hold to 12-19"),
                arguments(new Remedy.ClearedBy(day("2026-12-03")), "12-03 前准入", "Is cleared by 12-03"),
                arguments(new Remedy.SplitShiftAllowed(JOB), "您允许“吊装就位”错时作业", "You allow split shift for “吊装就位”"),
                arguments(new Remedy.BookingsMoved(List.of(new Interval(day("2026-12-03"), day("2026-12-06")))), "调开 12-03 – 12-05 的占用", "Moves what is taken 12-03 – 12-05"));
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void saysWhatWouldHelp(Remedy remedy, String zh, String en) {
        var packages = Map.of(JOB, new WorkPackage(UUID.fromString(JOB), UUID.randomUUID(), 1, "吊装就位", "", "crane-installation", "A", 480, Instant.EPOCH, Instant.EPOCH, null, 1, false,
                PackageState.OPEN, 1, List.of(), List.of(), List.of()));
        assertThat(new Advice(wording(Locale.SIMPLIFIED_CHINESE), packages).text(remedy)).isEqualTo(zh);
        assertThat(new Advice(wording(Locale.ENGLISH), packages).text(remedy)).isEqualTo(en);
    }

    @Test
    void noKindOfRemedyIsMissing() {
        assertThat(remedies().map(each -> (Object) each.get()[0].getClass()).collect(Collectors.toSet())).isEqualTo(Set.<Object>of((Object[]) Remedy.class.getPermittedSubclasses()));
    }

    @Test
    void everyRuleAndCriterionHasItsNameAndItsExplanation() {
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var words = wording(locale).words();
            Arrays.stream(RuleCode.values()).map(code -> code.name().toLowerCase(Locale.ROOT)).flatMap(code -> Stream.of("ranking.rule." + code, "ranking.rules.rule." + code))
                    .forEach(key -> assertThat(words.has(key)).as(key + " " + locale).isTrue());
            Arrays.stream(CriterionCode.values()).map(code -> code.name().toLowerCase(Locale.ROOT)).flatMap(code -> Stream.of("ranking.criterion." + code, "ranking.rules.criterion." + code))
                    .forEach(key -> assertThat(words.has(key)).as(key + " " + locale).isTrue());
        }
    }
}
