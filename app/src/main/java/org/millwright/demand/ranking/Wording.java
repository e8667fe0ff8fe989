package org.millwright.demand.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.CodeNames;
import org.millwright.planner.Exclusion;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Mark;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.planner.rule.Refusal;
import org.millwright.planner.rule.Refusal.Lack;
import org.millwright.planner.rule.RuleCode;
import org.millwright.planner.rule.Trial;
import org.millwright.tenancy.Zone;
import org.millwright.ui.Words;

/** Says in the reader's language why a crew is left out: the value found, the value needed, and both in one sentence. Keys are {@code ranking.why.…}. */
public record Wording(Words words, CodeNames names, Zone zone) {

    /** How many bookings or certificates are named one by one. */
    private static final int NAMED = 2;

    public String rule(RuleCode code) {
        return words.t("ranking.rule." + code.name().toLowerCase(Locale.ROOT));
    }

    public List<Reason> reasons(Exclusion exclusion) {
        return exclusion.refusals().stream().map(this::reason).toList();
    }

    public Reason reason(Refusal refusal) {
        var told = told(refusal);
        return new Reason(refusal.code(), UUID.fromString(refusal.jobId()), words.t("ranking.why." + told.key() + ".found", told.args()),
                words.t("ranking.why." + told.key() + ".needed", told.args()), words.t("ranking.why." + told.key(), told.args()));
    }

    /** A family of three messages and their arguments: the sentence, what was found, what is needed. */
    private record Told(String key, @Nullable Object[] args) {

        static Told of(String key, @Nullable Object... args) {
            return new Told(key, args);
        }
    }

    private Told told(Refusal refusal) {
        return switch (refusal) {
            case Refusal.OutsideServiceArea it -> Told.of("service_area", areas(it.found().prefixes()), division(it.neededDivision()));
            case Refusal.Marked it -> marked(it.found());
            case Refusal.LicenceShort it -> licence(it);
            case Refusal.SafetyLicenceShort it -> it.found().map(found -> Told.of("safety_licence.validity", valid(found.validity()), lastDay(it.over())))
                    .orElseGet(() -> Told.of("safety_licence.missing", lastDay(it.over())));
            case Refusal.SkillShort it -> skill(it);
            case Refusal.CertificateShort it -> certificate(it);
            case Refusal.HeadsShort it -> Told.of("heads", line(it.needed()), it.headsFound(), it.needed().heads());
            case Refusal.WindowShort it -> Told.of("window", hours(it.workMinutesFound()), hours(it.workMinutesNeeded()));
            case Refusal.StartMissed it -> it.earliestStartFound() == Interval.OPEN_END ? Told.of("start.never", moment(it.startNeeded()))
                    : Told.of("start", moment(it.startNeeded()), moment(it.earliestStartFound()));
            case Refusal.NotCleared it -> cleared(it);
            case Refusal.SplitShiftNotAllowed it -> it.splitShiftUntilMinute() == Interval.OPEN_END ? Told.of("split_shift.open")
                    : Told.of("split_shift", day(it.splitShiftUntilMinute()), it.latestStartMinute() == Interval.OPEN_START ? words.t("ranking.never") : day(it.latestStartMinute()));
            case Refusal.OutOfTurn it -> it.startNeeded() == Interval.OPEN_END ? Told.of("turns.never", moment(it.startFound()), side(it.side()))
                    : Told.of("turns", moment(it.startFound()), side(it.side()), moment(it.startNeeded()));
            case Refusal.TurnsShort it -> Told.of("turns.short", side(it.side()), hours(it.workMinutesFound()), hours(it.workMinutesNeeded()), words.minutes(it.disinfectionMinutes()));
            case Refusal.OnTheWay it -> Told.of(it.before() ? "free.way" : "free.way_on", moment(it.before() ? it.bookingFound().endMinute() : it.bookingFound().startMinute()),
                    words.minutes(it.wayMinutes()), moment(it.limitMinute()), span(it.over()));
            case Refusal.NotFree it -> Told.of("free", spans(it.bookingsFound()), span(it.over()));
        };
    }

    private String side(SiteTurns.Side side) {
        return words.t("ranking.turns." + side.name().toLowerCase(Locale.ROOT));
    }

    /** By how much a crew begins later than it could, and which way is the reason. */
    public String putOff(Trial.Delay delay) {
        var way = delay.way();
        return words.t(way.before() ? "ranking.put_off.from" : "ranking.put_off.to", words.minutes(delay.laterMinutes()), moment(way.over().startMinute()),
                moment(way.before() ? way.bookingFound().endMinute() : way.bookingFound().startMinute()), words.minutes(way.wayMinutes()));
    }

    private Told marked(Mark mark) {
        var last = Minutes.lastDay(mark.inForce(), zone.timeZone());
        var kind = mark.kind() == Mark.Kind.BLACKLIST ? "mark.blacklist" : "mark.conflict";
        return last == null ? Told.of(kind) : Told.of(kind + ".until", words.date(last));
    }

    private Told licence(Refusal.LicenceShort it) {
        var scope = names.scope(it.needed().scope(), locale());
        var needed = grade(it.needed().scope(), it.needed().grade());
        if (it.lack() == Lack.MISSING || it.found().isEmpty()) return Told.of("licence.missing", scope, needed);
        var found = it.found().get();
        var held = grade(found.scope(), found.grade());
        return it.lack() == Lack.GRADE ? Told.of("licence.grade", scope, needed, held)
                : Told.of("licence.validity", scope, needed, held, valid(found.validity()), lastDay(it.over()));
    }

    private Told skill(Refusal.SkillShort it) {
        if (it.needed().trade().isEmpty()) return Told.of("skill.people", it.headsFound(), it.needed().heads());
        var trade = names.trade(it.needed().trade(), locale());
        var level = level(it.needed().level());
        if (it.headsFound() == 0 && it.bestLevelFound() == 0) return Told.of("skill.missing", trade, level, it.needed().heads());
        return it.headsFound() == 0 ? Told.of("skill.level", trade, level, it.needed().heads(), level(it.bestLevelFound()))
                : Told.of("skill.heads", trade, level, it.needed().heads(), it.headsFound());
    }

    private Told certificate(Refusal.CertificateShort it) {
        var kinds = it.shortKinds().stream().map(kind -> names.certificate(kind, locale())).collect(Collectors.joining(words.t("ranking.and")));
        if (it.lapses().isEmpty()) return Told.of("certificate.missing", kinds, it.headsFound(), it.needed().heads());
        return Told.of("certificate.lapse", kinds, it.headsFound(), it.needed().heads(), lapses(it.lapses(), it.over()), lastDay(it.over()));
    }

    /** "1 of them ends 12-06", dates together, soonest first. */
    private String lapses(List<Refusal.Lapse> lapses, Interval over) {
        var early = lapses.stream().filter(lapse -> lapse.valid().endMinute() < over.endMinute()).toList();
        if (early.isEmpty()) return words.t("ranking.why.lapse.later", lapses.size(), words.date(Minutes.firstDay(lapses.getFirst().valid(), zone.timeZone())));
        var soonest = early.stream().min(java.util.Comparator.comparingLong(lapse -> lapse.valid().endMinute())).orElseThrow();
        return words.t(soonest.byReview() ? "ranking.why.lapse.review" : "ranking.why.lapse.expiry", early.size(), lastDay(soonest.valid()));
    }

    private Told cleared(Refusal.NotCleared it) {
        boolean tooLateAnyway = it.neededByMinute() == Interval.OPEN_START;
        if (it.clearedFromMinute() == Interval.OPEN_END) return Told.of("clearance.refused");
        return tooLateAnyway ? Told.of("clearance.never", day(it.clearedFromMinute())) : Told.of("clearance.late", day(it.clearedFromMinute()), day(it.neededByMinute()));
    }

    /** "rigger, skilled worker, with Q1": what a line of heads asks for. */
    String line(HeadNeed need) {
        var papers = need.certificates().stream().map(kind -> names.certificate(kind, locale())).collect(Collectors.joining(words.t("ranking.and")));
        if (need.trade().isEmpty()) return papers.isEmpty() ? words.t("ranking.anybody") : words.t("ranking.holding", papers);
        var skilled = need.level() == 0 ? names.trade(need.trade(), locale()) : words.t("ranking.skilled", names.trade(need.trade(), locale()), level(need.level()));
        return papers.isEmpty() ? skilled : skilled + words.t("ranking.and") + words.t("ranking.holding", papers);
    }

    private String areas(List<String> prefixes) {
        return prefixes.isEmpty() ? words.t("ranking.nowhere") : prefixes.stream().map(this::division).collect(Collectors.joining(words.t("ranking.and")));
    }

    /** A division's digits; the zone's own by name, since that is the one people know. */
    String division(String prefix) {
        return prefix.equals(zone.divisionCode()) ? words.t("ranking.division.zone", prefix) : prefix;
    }

    String grade(String scope, int rank) {
        return names.classesOf(scope).stream().filter(each -> each.rank() == rank).map(each -> each.name(locale())).findFirst().orElse(words.t("ranking.grade", rank));
    }

    String level(int level) {
        return words.t("ranking.level." + Math.clamp(level, 1, 5));
    }

    String hours(long minutes) {
        return words.t("ranking.hours", words.number(minutes / 60.0, minutes % 60 == 0 ? 0 : 1));
    }

    /** "ends 12-11", or "begins 12-20" for what is not valid yet. */
    private String valid(Interval validity) {
        var today = words.dayOf(words.now());
        LocalDate first = Minutes.firstDay(validity, zone.timeZone());
        LocalDate last = Minutes.lastDay(validity, zone.timeZone());
        if (first != null && first.isAfter(today)) return words.t("ranking.valid.from", words.date(first));
        if (last == null) return words.t("ranking.valid.always");
        return words.t(last.isBefore(today) ? "ranking.valid.ended" : "ranking.valid.until", words.date(last));
    }

    String lastDay(Interval over) {
        return words.date(Minutes.lastDay(over, zone.timeZone()));
    }

    String day(long minute) {
        return words.date(Minutes.dayOf(minute, zone.timeZone()));
    }

    private String moment(long minute) {
        return words.dateTime(Minutes.at(minute));
    }

    String span(Interval span) {
        return words.range(Minutes.firstDay(span, zone.timeZone()), Minutes.lastDay(span, zone.timeZone()));
    }

    String spans(List<Interval> spans) {
        var first = spans.stream().limit(NAMED).map(this::span).collect(Collectors.joining(words.t("ranking.and")));
        return spans.size() > NAMED ? words.t("ranking.more", first, spans.size()) : first;
    }

    Locale locale() {
        return words.locale();
    }
}
