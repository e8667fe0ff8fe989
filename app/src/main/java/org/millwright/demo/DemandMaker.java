package org.millwright.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes companies, sites and demands in every state, with invitations waiting for an answer, answers waiting for a decision, and engagements past and present. */
final class DemandMaker {

    /** One kind of work as it is usually asked for. {@code heads} and {@code certificates} are code:count lists. */
    private record Work(String title, Trades trades, String scope, String grade, int hours, String heads, String certificates) {}

    private record Machine(String kind, String name, int tonnes, List<Work> works) {}

    private static final Work LIFT = new Work("吊装就位", Trades.HEAVY, "mechanical-electrical", "2", 32, "crane-driver:3:1,signaller:3:1,rigger:3:1", "Q2:1,Q1:1");
    private static final Work WIRE = new Work("电气接线", Trades.ELECTRIC, "mechanical-electrical", "3", 32, "electrician:3:3", "low-voltage:3");
    private static final Work ALIGN = new Work("调平调试", Trades.PRECISION, "mechanical-electrical", "2", 64, "fitter:3:2,aligner:3:1", "laser-interferometer:1");
    private static final Work PIPE = new Work("工艺管道安装", Trades.PIPING, "pressure-piping", "GC2", 56, "pipe-fitter:2:2,welder:3:2", "pressure-welding:1");
    private static final Work GENERAL = new Work("整机安装", Trades.GENERAL, "mechanical-electrical", "3", 40, "millwright:2:1,fitter:2:1,electrician:2:1", "low-voltage:1");
    private static final Work CRANE = new Work("行车安装", Trades.LIFTING, "lifting-equipment", "2", 48, "rigger:3:2,crane-driver:3:1,signaller:3:1", "Q1:1,Q2:1,work-at-height:2");
    /** Asks for what nobody in the zone has, so that a demand nobody can serve shows its rule. */
    private static final Work RARE = new Work("锅炉本体安装", Trades.PIPING, "boiler-installation", "A", 80, "welder:5:4", "pressure-welding:4");

    private static final List<Machine> MACHINES = List.of(
            new Machine("gantry-mill", "数控龙门铣床", 68, List.of(LIFT, WIRE, ALIGN)), new Machine("machining-centre", "五轴加工中心", 24, List.of(GENERAL, ALIGN)),
            new Machine("grinder", "导轨磨床", 18, List.of(GENERAL, ALIGN)), new Machine("press", "伺服压力机", 45, List.of(LIFT, WIRE)),
            new Machine("injection", "注塑机组", 30, List.of(GENERAL)), new Machine("die-casting", "压铸岛", 52, List.of(LIFT, WIRE, GENERAL)),
            new Machine("crane", "32 t 桥式起重机", 28, List.of(CRANE)), new Machine("chiller", "冷站机组", 16, List.of(PIPE, WIRE)),
            new Machine("compressor", "空压站", 12, List.of(GENERAL, PIPE)), new Machine("assembly-line", "总装线", 36, List.of(GENERAL, WIRE, ALIGN)),
            new Machine("boiler", "余热锅炉", 60, List.of(RARE)), new Machine("packaging", "灌装线", 14, List.of(GENERAL, WIRE)));

    /** Degrees from its middle within which everything lies inside the zone's outline on the map. */
    private static final double WITHIN_ZONE_NORTH = 0.022;
    private static final double WITHIN_ZONE_EAST = 0.03;

    private static final Duration ANSWER = Duration.ofHours(48);

    private record Firm(UUID id, String name, UUID siteId) {}

    private record Package(UUID id, Work work, Instant from, Instant until) {

        Instant starts() {
            return from.plus(Duration.ofHours(8));
        }

        /** Long enough for a crew that rests at weekends. */
        Instant ends() {
            var enough = starts().plus(Duration.ofDays(work.hours() / 8 + work.hours() / 24 + 2)).plus(Duration.ofMinutes(570));
            return enough.isBefore(until) ? enough : until;
        }
    }

    /** One who is asked only once the demands are there, for the rules read them. */
    private record Ask(UUID demand, Package wanted, boolean first) {}

    /** Which crews may be held to a time, by the rules that everybody is judged by. */
    interface Fit {
        Set<UUID> able(UUID demandId, UUID packageId, List<UUID> crewIds, Instant starts, Instant ends);
    }

    private final Chance chance;
    private final Instant now;
    private final LocalDate today;
    private final ZoneId zone;
    private final List<DemoCrew> crews;
    private final UUID officer;
    private final Fit fit;
    private final BiConsumer<UUID, Instant> deadline;
    private final Bulk organisations;
    private final Bulk companies;
    private final Bulk sites;
    private final Bulk marks;
    private final Bulk demands;
    private final Bulk machines;
    private final Bulk packages;
    private final Bulk skills;
    private final Bulk certificates;
    private final Bulk predecessors;
    private final Bulk history;
    private final Bulk rounds;
    private final Bulk invitations;
    private final Bulk invited;
    private final Bulk engagements;
    private final Bulk engaged;
    private final Bulk bookings;
    private final List<Firm> firms = new ArrayList<>();
    private final List<Ask> asks = new ArrayList<>();
    private int number;

    /** @param deadline called for each invitation that waits for an answer, to set its timer */
    DemandMaker(JdbcTemplate db, Chance chance, Instant now, ZoneId zone, List<DemoCrew> crews, UUID officer, Fit fit, BiConsumer<UUID, Instant> deadline) {
        this.chance = chance;
        this.now = now;
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
        this.crews = crews;
        this.officer = officer;
        this.fit = fit;
        this.deadline = deadline;
        organisations = new Bulk(db, "organisation", "id uuid", "kind text", "name text", "created_at timestamptz");
        companies = new Bulk(db, "company", "id uuid", "credit_code text", "name text", "address text", "division_code text", "latitude float8", "longitude float8",
                "contact_name text", "contact_phone text", "registered_at timestamptz");
        sites = new Bulk(db, "site", "id uuid", "company_id uuid", "name text", "address text", "division_code text", "latitude float8", "longitude float8", "access_note text");
        marks = new Bulk(db, "installer_mark", "id uuid", "installer_id uuid", "kind text", "company_id uuid", "reason text", "valid_from date", "made_by uuid", "made_at timestamptz");
        demands = new Bulk(db, "demand", "id uuid", "number text", "company_id uuid", "site_id uuid", "title text", "description text", "contact_name text", "contact_phone text",
                "budget_from_fen bigint", "budget_to_fen bigint", "state text", "revision int", "created_at timestamptz", "created_by uuid", "changed_at timestamptz",
                "published_at timestamptz", "ended_at timestamptz", "end_reason text");
        machines = new Bulk(db, "demand_machine", "demand_id uuid", "position int", "kind_code text", "name text", "weight_kg bigint", "length_mm int", "width_mm int",
                "height_mm int", "heaviest_part_kg bigint");
        packages = new Bulk(db, "work_package", "id uuid", "demand_id uuid", "position int", "title text", "what text", "licence_scope text", "licence_class text",
                "work_minutes int", "window_starts timestamptz", "window_ends timestamptz", "ready_at timestamptz", "crews_needed int", "split_shift_allowed boolean",
                "state text", "changed_in int");
        skills = new Bulk(db, "work_package_skill", "package_id uuid", "trade_code text", "level int", "heads int");
        certificates = new Bulk(db, "work_package_certificate", "package_id uuid", "kind_code text", "heads int");
        predecessors = new Bulk(db, "work_package_predecessor", "package_id uuid", "after_id uuid", "lag_minutes int");
        history = new Bulk(db, "demand_history", "id uuid", "demand_id uuid", "at timestamptz", "what text", "args jsonb", "actor text");
        rounds = new Bulk(db, "invitation_round", "id uuid", "demand_id uuid", "mode text", "answer_minutes int", "sent_at timestamptz", "sent_by uuid");
        invitations = new Bulk(db, "invitation", "id uuid", "round_id uuid", "demand_id uuid", "crew_id uuid", "installer_id uuid", "position int", "state text",
                "created_at timestamptz", "sent_at timestamptz", "deadline timestamptz", "answered_at timestamptz", "answered_revision int", "price_fen bigint",
                "answer_note text", "decline_code text");
        invited = new Bulk(db, "invitation_package", "invitation_id uuid", "package_id uuid", "crew_id uuid", "live boolean", "starts_at timestamptz", "ends_at timestamptz");
        engagements = new Bulk(db, "engagement", "id uuid", "demand_id uuid", "invitation_id uuid", "company_id uuid", "installer_id uuid", "crew_id uuid", "price_fen bigint",
                "state text", "engaged_at timestamptz", "engaged_by uuid", "ended_at timestamptz", "passed_first boolean");
        engaged = new Bulk(db, "engagement_package", "engagement_id uuid", "package_id uuid", "starts_at timestamptz", "ends_at timestamptz", "booking_id uuid");
        bookings = new Bulk(db, "crew_booking", "id uuid", "crew_id uuid", "kind text", "starts_at timestamptz", "ends_at timestamptz", "reference_id uuid", "site_id uuid",
                "booked_at timestamptz");
    }

    /** @return the first company's organisation id */
    UUID make(int companyCount, int demandCount) {
        for (int n = 0; n < companyCount; n++) company(n);
        Bulk.flush(List.of(organisations, companies, sites));
        marksAgainstSome();
        var tables = List.of(demands, machines, packages, skills, certificates, predecessors, history, rounds, invitations, invited, bookings, engagements, engaged);
        for (int n = 0; n < demandCount; n++) {
            demand(n);
            Bulk.flushIfLarge(tables);
        }
        Bulk.flush(tables);
        asks.forEach(this::ask);
        Bulk.flush(tables);
        return firms.getFirst().id();
    }

    int lastNumber() {
        return number;
    }

    private void company(int n) {
        var id = chance.id();
        var name = Names.company(n);
        organisations.add(id, "company", name, now);
        companies.add(id, Identifiers.creditCode(chance, Place.ZONE.division(), 50_000 + n), name, "航天路 " + (8 + 3 * n) + " 号", Place.ZONE.division(),
                Place.ZONE.latitudeNear(chance, 0.04), Place.ZONE.longitudeNear(chance, 0.06), Names.person(chance), chance.phone(), now.minusSeconds(86_400L * 400));
        var site = chance.id();
        sites.add(site, id, "3# 厂房", "航天路 " + (8 + 3 * n) + " 号 3# 厂房", Place.ZONE.division(), Place.ZONE.latitudeNear(chance, WITHIN_ZONE_NORTH),
                Place.ZONE.longitudeNear(chance, WITHIN_ZONE_EAST), "专用西门进，限高 4.5 m");
        firms.add(new Firm(id, name, site));
    }

    private void marksAgainstSome() {
        var others = crews.stream().map(DemoCrew::installerId).distinct().skip(1).toList();
        if (others.isEmpty()) return;
        for (int n = 0; n < Math.max(2, others.size() / 25); n++) {
            marks.add(chance.id(), chance.of(others), "blacklist", null, "连续两次复查未通过，暂停承接", today.minusDays(20), officer, now);
            marks.add(chance.id(), chance.of(others), "conflict", firms.getFirst().id(), "与企业有股权关系", today.minusDays(200), officer, now);
        }
        Bulk.flush(List.of(marks));
    }

    private void demand(int n) {
        var machine = n < 2 ? MACHINES.get(n) : chance.of(MACHINES);
        var firm = n < 5 ? firms.getFirst() : chance.of(firms);
        // the first is the one a newcomer meets: published, nobody invited yet; the third is under way, with work to accept
        boolean underWay = n == 2;
        var wish = n == 0 ? Wish.OPEN : n == 1 ? Wish.ASKED : n == 2 ? Wish.ENGAGED : WISHES.get(chance.between(0, WISHES.size() - 1));
        var id = chance.id();
        var first = underWay ? today.minusDays(9) : wish == Wish.COMPLETED ? today.minusDays(chance.between(25, 60)) : today.plusDays(chance.between(6, 24));
        var created = at(underWay || wish == Wish.COMPLETED ? first.minusDays(12) : today.minusDays(chance.between(1, 12)), 9);
        List<Package> works = new ArrayList<>();
        var from = first;
        for (var work : machine.works()) {
            int days = work.hours() / 8 + work.hours() / 24 + chance.between(3, 8);
            works.add(new Package(chance.id(), work, at(from, 0), at(from.plusDays(days), 0)));
            from = from.plusDays(work.hours() / 8 + 2L);
        }
        var chosen = wish == Wish.ENGAGED || wish == Wish.COMPLETED ? choose(works) : List.<Choice>of();
        var state = wish == Wish.WITHDRAWN ? "withdrawn" : chosen.isEmpty() ? "published" : wish == Wish.COMPLETED ? "completed" : "engaged";
        var ended = state.equals("completed") ? chosen.getLast().ends() : state.equals("withdrawn") ? now : null;
        demands.add(id, "XQ-%d-%04d".formatted(today.getYear(), ++number), firm.id(), firm.siteId(), (n == 0 ? "12 m " : "") + machine.name() + "安装", "",
                Names.person(chance), chance.phone(), machine.tonnes() * 600_000L, machine.tonnes() * 800_000L, state, 1, created, officer, created, created,
                ended, state.equals("withdrawn") ? "设备交货推迟" : null);
        machines.add(id, 1, machine.kind(), machine.name(), machine.tonnes() * 1000L, 9000, 3400, 3200, machine.tonnes() * 320L);
        for (int i = 0; i < works.size(); i++) workPackage(id, works, i, state);
        history.add(chance.id(), id, created, "published", "[]", firm.name());
        if (state.equals("withdrawn")) history.add(chance.id(), id, now, "withdrawn", "[\"设备交货推迟\"]", firm.name());
        for (var choice : chosen) engage(id, firm, choice, created, state.equals("completed"));
        if (wish == Wish.ASKED) asks.add(new Ask(id, works.getFirst(), n == 1));
    }

    private enum Wish { OPEN, ASKED, ENGAGED, COMPLETED, WITHDRAWN }

    private static final List<Wish> WISHES = List.of(Wish.OPEN, Wish.OPEN, Wish.OPEN, Wish.OPEN, Wish.ASKED, Wish.ASKED, Wish.ENGAGED, Wish.ENGAGED, Wish.ENGAGED,
            Wish.COMPLETED, Wish.COMPLETED, Wish.WITHDRAWN);

    private record Choice(Package wanted, DemoCrew crew, Instant starts, Instant ends) {}

    /** A crew for each package, or none at all. */
    private List<Choice> choose(List<Package> works) {
        List<Choice> chosen = new ArrayList<>();
        for (var wanted : works) {
            var starts = wanted.from().plus(Duration.ofHours(8));
            var ends = starts.plus(Duration.ofDays(Math.max(1, wanted.work().hours() / 8))).plus(Duration.ofMinutes(90));
            var crew = crews.stream().skip(chance.between(0, Math.max(0, crews.size() - 60))).limit(400)
                    .filter(one -> !one.strong() && one.trades() == wanted.work().trades() && one.free(starts, ends)).findFirst();
            if (crew.isEmpty()) return List.of();
            chosen.add(new Choice(wanted, crew.get(), starts, ends));
            crew.get().booked().add(new DemoCrew.Stretch(starts, ends));
        }
        return chosen;
    }

    private void workPackage(UUID demand, List<Package> works, int i, String demandState) {
        var one = works.get(i);
        var state = switch (demandState) {
            case "published" -> "open";
            case "completed" -> "done";
            default -> demandState;
        };
        packages.add(one.id(), demand, i + 1, one.work().title(), "", one.work().scope(), one.work().grade(), one.work().hours() * 60, one.from(), one.until(),
                i == 0 ? one.from() : null, 1, chance.one(2), state, 1);
        for (var skill : one.work().heads().split(",")) {
            var parts = skill.split(":");
            skills.add(one.id(), parts[0], parts[1], parts[2]);
        }
        for (var certificate : one.work().certificates().split(",")) {
            var parts = certificate.split(":");
            certificates.add(one.id(), parts[0], parts[1]);
        }
        if (i > 0) predecessors.add(one.id(), works.get(i - 1).id(), 0);
    }

    private void engage(UUID demand, Firm firm, Choice choice, Instant created, boolean over) {
        var round = chance.id();
        var invitation = chance.id();
        var engagement = chance.id();
        var booking = chance.id();
        var answered = created.plus(Duration.ofHours(20));
        var signed = created.plus(Duration.ofHours(26));
        long price = choice.wanted().work().hours() * (long) chance.between(500, 900) * 100;
        rounds.add(round, demand, "together", ANSWER.toMinutes(), created, officer);
        invitations.add(invitation, round, demand, choice.crew().id(), choice.crew().installerId(), 1, "engaged", created, created, created.plus(ANSWER), answered, 1, price, "", null);
        invited.add(invitation, choice.wanted().id(), choice.crew().id(), true, choice.starts(), choice.ends());
        engagements.add(engagement, demand, invitation, firm.id(), choice.crew().installerId(), choice.crew().id(), price, over ? "completed" : "active", signed, officer,
                over ? choice.ends() : null, over ? !chance.one(6) : null);
        bookings.add(booking, choice.crew().id(), "engagement", choice.starts(), choice.ends(), engagement, firm.siteId(), signed);
        engaged.add(engagement, choice.wanted().id(), choice.starts(), choice.ends(), booking);
        history.add(chance.id(), demand, signed, "engaged", "[\"" + choice.crew().name() + "\", \"" + LocalDate.ofInstant(choice.starts(), zone) + "\"]", firm.name());
    }

    /** Several crews asked for one package: some have answered, the others' clocks run. Of the first such demand one offer waits to be taken up. */
    private void ask(Ask asked) {
        var wanted = asked.wanted();
        var fitting = fitting(asked);
        if (fitting.isEmpty()) return;
        var round = chance.id();
        var sent = now.minus(Duration.ofHours(chance.between(2, 30)));
        rounds.add(round, asked.demand(), "together", ANSWER.toMinutes(), sent, officer);
        int position = 0;
        for (var crew : fitting) {
            var invitation = chance.id();
            position++;
            var answer = position == 1 ? 0 : asked.first() && position == 2 ? 1 : chance.between(0, 2);
            var answeredAt = answer == 0 ? null : now.minus(Duration.ofHours(1));
            invitations.add(invitation, round, asked.demand(), crew.id(), crew.installerId(), position, answer == 0 ? "sent" : answer == 1 ? "accepted" : "declined", sent, sent,
                    sent.plus(ANSWER), answeredAt, answer == 0 ? null : 1, answer == 1 ? wanted.work().hours() * (long) chance.between(500, 900) * 100 : null, "",
                    answer == 2 ? "no_time" : null);
            invited.add(invitation, wanted.id(), crew.id(), answer != 2, answer == 1 ? wanted.starts() : null, answer == 1 ? wanted.ends() : null);
            if (answer == 0) deadline.accept(invitation, sent.plus(ANSWER));
        }
    }

    private static final int MOST_JUDGED = 24;

    /** Nobody is asked, and nobody has said yes, who could not be engaged. The first demand asks the first installer, whose account everybody tries. */
    private List<DemoCrew> fitting(Ask asked) {
        var wanted = asked.wanted();
        var likely = crews.stream().filter(crew -> asked.first() || crew.trades() == wanted.work().trades()).filter(crew -> crew.free(wanted.from(), wanted.until()))
                .skip(asked.first() ? 0 : chance.between(0, 5)).limit(asked.first() ? 4 * MOST_JUDGED : MOST_JUDGED).toList();
        var able = fit.able(asked.demand(), wanted.id(), likely.stream().map(DemoCrew::id).toList(), wanted.starts(), wanted.ends());
        return likely.stream().filter(crew -> able.contains(crew.id())).limit(asked.first() ? 3 : chance.between(2, 4)).toList();
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(zone).toInstant();
    }
}
