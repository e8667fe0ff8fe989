package org.millwright.directory.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.roster.CertificateRow;
import org.millwright.directory.roster.CrewRow;
import org.millwright.directory.roster.InstallerRow;
import org.millwright.directory.roster.LicenceRow;
import org.millwright.directory.roster.MemberRow;
import org.millwright.directory.roster.Problem;
import org.millwright.directory.roster.ProblemCode;
import org.millwright.directory.roster.Roster;
import org.millwright.directory.roster.RosterDates;
import org.millwright.directory.roster.RosterRow;
import org.millwright.directory.roster.RosterSheet;
import org.millwright.tenancy.Ids;

/**
 * Lays a roster over the register: every row is new, changed, unchanged, or cannot be taken and says why. Decides nothing by itself that a person
 * is asked about, and writes nothing.
 */
final class RosterPlanner {

    /** Whose rows may be in the file; {@code creditCode} null: not in the register yet. */
    record Own(UUID id, @Nullable String creditCode) {}

    private enum Verdict { ADDED, CHANGED, UNCHANGED }

    private final Register register;
    private final Decisions decisions;
    private final LocalDate today;
    private final @Nullable Own own;
    private final @Nullable UUID by;
    private final @Nullable String reason;

    private final Map<RosterSheet, int[]> verdicts = new EnumMap<>(RosterSheet.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private final TreeSet<String> doubtful = new TreeSet<>();
    private final Writes writes = new Writes();

    private final Map<String, UUID> installers = new HashMap<>();
    private final Map<String, InstallerRow> given = new HashMap<>();
    private final Map<Register.LicenceNumber, List<Register.LicenceNow>> licencesByNumber = new HashMap<>();
    private final Map<List<String>, Integer> licenceRows = new HashMap<>();
    private final Map<Register.CrewKey, UUID> crews = new HashMap<>();
    private final Map<String, UUID> members = new HashMap<>();
    private final Map<String, Integer> memberRows = new HashMap<>();
    private final Set<UUID> touchedInstallers = new HashSet<>();
    private final Set<UUID> touchedCrews = new HashSet<>();
    private final Set<UUID> touchedMembers = new HashSet<>();

    /** @param by who accepts the doubtful codes of the decisions, for {@code reason} */
    RosterPlanner(Register register, Decisions decisions, LocalDate today, @Nullable Own own, @Nullable UUID by, @Nullable String reason) {
        this.register = register;
        this.decisions = decisions;
        this.today = today;
        this.own = own;
        this.by = by;
        this.reason = reason;
    }

    RosterPlan plan(Roster roster) {
        register.installers().values().stream().filter(each -> own == null || each.id().equals(own.id())).forEach(each -> installers.put(each.creditCode(), each.id()));
        register.crews().forEach((key, crew) -> crews.put(key, crew.id()));
        roster.installers().forEach(this::installer);
        register.licences().forEach((key, licence) -> licencesByNumber.computeIfAbsent(key.number(), each -> new ArrayList<>()).add(licence));
        roster.licences().forEach(row -> licenceRows.merge(numbered(row), 1, Integer::sum));
        roster.licences().forEach(this::licence);
        roster.crews().forEach(this::crew);
        roster.members().forEach(this::member);
        roster.certificates().forEach(this::certificate);
        touchedInstallers.stream().sorted().forEach(id -> writes.add(SetWrite.TOUCHED_INSTALLER, id));
        touchedCrews.stream().sorted().forEach(id -> writes.add(SetWrite.TOUCHED_CREW, id));
        touchedMembers.stream().sorted().forEach(id -> writes.add(SetWrite.TOUCHED_MEMBER, id));
        List<Problem> all = new ArrayList<>(roster.problems());
        all.addAll(problems);
        return new RosterPlan(counts(roster), all, differences, doubtful, writes);
    }

    private List<SheetCount> counts(Roster roster) {
        List<SheetCount> counts = new ArrayList<>();
        var bad = roster.badRows();
        problems.forEach(problem -> bad.add(problem.place()));
        for (RosterSheet sheet : RosterSheet.values()) {
            if (!roster.rowsRead().containsKey(sheet)) continue;
            var seen = verdicts.getOrDefault(sheet, new int[3]);
            counts.add(new SheetCount(sheet, seen[0], seen[1], seen[2], (int) bad.stream().filter(place -> place.sheet() == sheet).count()));
        }
        return counts;
    }

    private void installer(InstallerRow row) {
        var code = row.creditCode().value();
        var known = register.installers().get(code);
        if (notOurs(row, code)) return;
        if (known == null && row.creditCode().doubtful()) {
            doubtful.add(code);
            if (decisions.seen() != null && !decisions.accepted().contains(code)) {
                problem(row, "creditCode", code, ProblemCode.DOUBTFUL_NOT_ACCEPTED);
                return;
            }
        }
        given.put(code, row);
        if (known == null) addInstaller(row);
        else changeInstaller(row, known);
    }

    private void addInstaller(InstallerRow row) {
        var code = row.creditCode().value();
        var id = own == null ? Ids.next() : own.id();
        installers.put(code, id);
        boolean override = row.creditCode().doubtful();
        writes.add(own == null ? SetWrite.ORGANISATION : SetWrite.ORGANISATION_NAME, id, row.name());
        writes.add(SetWrite.INSTALLER, id, code, override ? reason : null, override ? by : null, row.name(), none(row.address()), row.division(), row.latitude(),
                row.longitude(), none(row.contact()), none(row.phone()), SetWrite.array(areas(row)));
        if (row.safetyLicenceNumber() != null) writes.add(SetWrite.SAFETY, Ids.next(), id, row.safetyLicenceNumber(), row.safetyLicenceValidTo());
        count(row, Verdict.ADDED);
    }

    private void changeInstaller(InstallerRow row, Register.InstallerNow known) {
        var merge = merge(row, known.name());
        var name = merge.text("name", known.name(), row.name());
        var address = merge.text("address", known.address(), row.address());
        var division = merge.text("division", none(known.division()), row.division() == null ? null : row.division().value());
        var latitude = known.latitude();
        var longitude = known.longitude();
        if (moved(merge, latitude, longitude, row.latitude(), row.longitude())) {
            latitude = row.latitude();
            longitude = row.longitude();
        }
        var contact = merge.text("contact", known.contact(), row.contact());
        var phone = merge.text("phone", known.phone(), row.phone());
        var area = known.area();
        if (!row.serviceArea().isEmpty() && !areas(row).equals(known.area().stream().sorted().toList())
                && merge.differ("serviceArea", String.join(";", known.area()), String.join(";", areas(row)), true)) area = areas(row);
        if (merge.taken()) {
            writes.add(SetWrite.INSTALLER_CHANGE, known.id(), name, address, division.isEmpty() ? null : division, latitude, longitude, contact, phone, SetWrite.array(area));
            if (!name.equals(known.name())) writes.add(SetWrite.ORGANISATION_NAME, known.id(), name);
        }
        safetyLicence(row, known, merge);
        if (merge.taken()) touchedInstallers.add(known.id());
        count(row, merge.differs() ? Verdict.CHANGED : Verdict.UNCHANGED);
    }

    private void safetyLicence(InstallerRow row, Register.InstallerNow known, RowMerge merge) {
        var number = row.safetyLicenceNumber();
        if (number == null) return;
        var same = known.safety().stream().filter(each -> each.number().equals(number)).findFirst();
        if (same.isEmpty()) {
            var present = known.safety().isEmpty() ? "" : known.safety().getFirst().number();
            if (merge.differ("safetyLicenceNumber", present, number, true)) writes.add(SetWrite.SAFETY, Ids.next(), known.id(), number, row.safetyLicenceValidTo());
        } else {
            var until = merge.date("safetyLicenceValidTo", same.get().validTo(), row.safetyLicenceValidTo());
            if (until != null && !until.equals(same.get().validTo())) writes.add(SetWrite.SAFETY_CHANGE, same.get().id(), until);
        }
    }

    private void licence(LicenceRow row) {
        var installer = installerOf(row, row.creditCode().value());
        if (installer == null) return;
        if (register.codes().findClass(row.scope(), row.licenceClass()).isEmpty()) {
            problem(row, "licenceClass", row.licenceClass(), ProblemCode.CLASS_NOT_OF_SCOPE, register.codes().classesOf(row.scope()).stream()
                    .map(each -> new org.millwright.directory.roster.RosterCode(each.code(), each.nameZh(), each.nameEn())).toList());
            return;
        }
        var known = knownLicence(row, installer);
        if (known == null) {
            writes.add(SetWrite.LICENCE, Ids.next(), installer, row.scope(), row.licenceClass(), row.number(), row.validFrom(), row.validTo());
            touchedInstallers.add(installer);
            count(row, Verdict.ADDED);
            return;
        }
        var merge = merge(row, row.number());
        var grade = merge.text("licenceClass", known.grade(), row.licenceClass());
        var from = merge.date("validFrom", known.validFrom(), row.validFrom());
        var until = merge.date("validTo", known.validTo(), row.validTo());
        if (badOrder(row, "validFrom", from, "validTo", until)) return;
        if (merge.taken()) {
            writes.add(SetWrite.LICENCE_CHANGE, known.id(), grade, from, until);
            touchedInstallers.add(installer);
        }
        count(row, merge.differs() ? Verdict.CHANGED : Verdict.UNCHANGED);
    }

    /** A number may cover several classes; one that stands under a single class on both sides has changed its class. */
    private Register.@Nullable LicenceNow knownLicence(LicenceRow row, UUID installer) {
        var same = register.licences().get(new Register.LicenceKey(new Register.LicenceNumber(installer, row.scope(), row.number()), row.licenceClass()));
        if (same != null) return same;
        var others = licencesByNumber.getOrDefault(new Register.LicenceNumber(installer, row.scope(), row.number()), List.of());
        return others.size() == 1 && licenceRows.get(numbered(row)) == 1 ? others.getFirst() : null;
    }

    private static List<String> numbered(LicenceRow row) {
        return List.of(row.creditCode().value(), row.scope(), row.number());
    }

    private void crew(CrewRow row) {
        var installer = installerOf(row, row.creditCode().value());
        if (installer == null || tooLong(row, "crewCode", row.crewCode(), 40) | tooLong(row, "name", row.name(), 100)) return;
        var key = new Register.CrewKey(installer, row.crewCode());
        var known = register.crews().get(key);
        if (known == null) addCrew(row, key);
        else changeCrew(row, known);
    }

    /** What the row leaves empty comes from its installer; a crew without a place cannot be ranked. */
    private void addCrew(CrewRow row, Register.CrewKey key) {
        var seat = register.installers().get(row.creditCode().value());
        var home = given.get(row.creditCode().value());
        var latitude = row.latitude() != null ? row.latitude() : home != null && home.latitude() != null ? home.latitude() : seat == null ? null : seat.latitude();
        var longitude = row.latitude() != null ? row.longitude() : home != null && home.latitude() != null ? home.longitude() : seat == null ? null : seat.longitude();
        var division = row.division() != null ? row.division().value() : home != null && home.division() != null ? home.division().value()
                : seat == null ? null : seat.division();
        if (latitude == null) problem(row, "latitude", "", ProblemCode.MISSING, row.sheet().column("latitude"));
        if (division == null) problem(row, "division", "", ProblemCode.MISSING, row.sheet().column("division"));
        if (latitude == null || division == null) return;
        var id = Ids.next();
        crews.put(key, id);
        writes.add(SetWrite.CREW, id, key.installerId(), row.crewCode(), row.name(), latitude, longitude, division);
        shifts(id, row.shift());
        count(row, Verdict.ADDED);
    }

    private void changeCrew(CrewRow row, Register.CrewNow known) {
        var merge = merge(row, row.crewCode());
        var name = merge.text("name", known.name(), row.name());
        double latitude = known.latitude();
        double longitude = known.longitude();
        if (moved(merge, latitude, longitude, row.latitude(), row.longitude()) && row.latitude() != null && row.longitude() != null) {
            latitude = row.latitude();
            longitude = row.longitude();
        }
        var division = merge.text("division", known.division(), row.division() == null ? null : row.division().value());
        if (merge.taken()) writes.add(SetWrite.CREW_CHANGE, known.id(), name, latitude, longitude, division);
        // A blank cell reads as DAY, and a calendar says more than one word: only a person can tell that the word is meant.
        if (!row.shift().equals(known.shift()) && merge.differ("shift", known.shift(), row.shift(), known.shift().isEmpty())) {
            writes.add(SetWrite.SHIFTS_GONE, known.id());
            shifts(known.id(), row.shift());
        }
        if (merge.taken()) touchedCrews.add(known.id());
        count(row, merge.differs() ? Verdict.CHANGED : Verdict.UNCHANGED);
    }

    /** Monday to Saturday; the crew lead refines it in the calendar. */
    private void shifts(UUID crew, String shift) {
        for (int weekday = 1; weekday <= 6; weekday++) {
            if (!shift.equals("NIGHT")) {
                writes.add(SetWrite.SHIFT, Ids.next(), crew, weekday, 8 * 60, 12 * 60, "day", today);
                writes.add(SetWrite.SHIFT, Ids.next(), crew, weekday, 13 * 60, 17 * 60 + 30, "day", today);
            }
            if (!shift.equals("DAY")) writes.add(SetWrite.SHIFT, Ids.next(), crew, weekday, 22 * 60, 30 * 60, "night", today);
        }
    }

    private void member(MemberRow row) {
        var installer = installerOf(row, row.creditCode().value());
        if (installer == null) return;
        var first = memberRows.putIfAbsent(row.documentNumber(), row.row());
        if (first != null) {
            // the file's own check of keys takes another kind of document for another person
            problem(row, "documentKind", "", ProblemCode.DUPLICATE_DIFFERS, first, List.of(row.sheet().column("documentKind")));
            return;
        }
        var crew = crews.get(new Register.CrewKey(installer, row.crewCode()));
        if (crew == null) {
            problem(row, "crewCode", row.crewCode(), ProblemCode.CREW_UNKNOWN);
            return;
        }
        var known = register.members().get(register.hashes().get(row.documentNumber()));
        if (known == null) addMember(row, installer, crew);
        else if (known.installerId().equals(installer)) changeMember(row, known, crew);
        else problem(row, "documentNumber", row.document().masked(), ProblemCode.MEMBER_ELSEWHERE);
    }

    private void addMember(MemberRow row, UUID installer, UUID crew) {
        var id = Ids.next();
        members.put(row.documentNumber(), id);
        writes.member(new Writes.NewMember(id, installer, row.name(), row.documentKind().name().toLowerCase(java.util.Locale.ROOT), row.documentNumber(), none(row.phone())));
        writes.add(SetWrite.TRADE, id, row.trade(), level(row, 1));
        writes.add(SetWrite.JOIN, Ids.next(), crew, id, row.from() == null ? today : row.from(), null);
        if (row.lead()) writes.add(SetWrite.LEAD, crew, id);
        touchedCrews.add(crew);
        count(row, Verdict.ADDED);
    }

    private void changeMember(MemberRow row, Register.MemberNow known, UUID crew) {
        members.put(row.documentNumber(), known.id());
        var move = CrewMove.of(known, today, crew, row.from() == null ? today : row.from());
        if (move.blocker() != null) {
            problem(row, "crewCode", row.crewCode(), ProblemCode.MEMBER_PLANNED, move.blocker().crewCode(), move.blocker().from());
            return;
        }
        var merge = merge(row, known.name());
        var name = merge.text("name", known.name(), row.name());
        var kind = merge.text("documentKind", known.kind(), row.documentKind().name());
        var phone = known.phone();
        if (row.phone() != null && !row.phone().equals(phone) && merge.differ("phone", masked(phone), masked(row.phone()), true)) phone = row.phone();
        if (merge.taken()) writes.add(SetWrite.MEMBER_CHANGE, known.id(), name, phone, kind.toLowerCase(java.util.Locale.ROOT));
        trade(row, known, merge);
        crewTime(row, known, crew, move, merge);
        var led = register.crews().values().stream().filter(each -> each.id().equals(crew)).findFirst();
        if (row.lead() && (led.isEmpty() || !known.id().equals(led.get().leadId())) && merge.differ("lead", led.map(Register.CrewNow::leadName).orElse(""), known.name(), true)) {
            writes.add(SetWrite.LEAD, crew, known.id());
            touchedCrews.add(crew);
        }
        if (merge.taken()) touchedMembers.add(known.id());
        count(row, merge.differs() ? Verdict.CHANGED : Verdict.UNCHANGED);
    }

    /** A roster names one trade a person; others stay. */
    private void trade(MemberRow row, Register.MemberNow known, RowMerge merge) {
        var present = known.trades().get(row.trade());
        if (present == null) {
            if (merge.differ("trade", String.join(";", known.trades().keySet()), row.trade(), true)) writes.add(SetWrite.TRADE, known.id(), row.trade(), level(row, 1));
        } else if (row.level() != null && level(row, present) != present && merge.differ("level", present, row.level(), true)) {
            writes.add(SetWrite.TRADE, known.id(), row.trade(), level(row, present));
        }
    }

    private void crewTime(MemberRow row, Register.MemberNow known, UUID crew, CrewMove move, RowMerge merge) {
        var now = known.current(today);
        if (now == null || !now.crewId().equals(crew)) {
            if (!move.idle() && merge.differ("crewCode", now == null ? "" : now.crewCode(), row.crewCode(), true)) write(move, known, crew);
        } else if (row.from() != null && !row.from().equals(now.from()) && free(known, now, row.from()) && merge.differ("from", now.from(), row.from(), true)) {
            writes.add(SetWrite.SINCE, now.id(), row.from());
        }
    }

    private void write(CrewMove move, Register.MemberNow known, UUID crew) {
        var left = move.left();
        if (left != null) {
            writes.add(SetWrite.LEAVE, left.id(), move.from());
            touchedCrews.add(left.crewId());
            boolean led = register.crews().values().stream().anyMatch(each -> each.id().equals(left.crewId()) && known.id().equals(each.leadId()));
            if (led && !move.from().isAfter(today)) writes.add(SetWrite.LEAD_GONE, left.crewId(), known.id());
        }
        if (move.advanced() != null) writes.add(SetWrite.SINCE, move.advanced().id(), move.from());
        else writes.add(SetWrite.JOIN, Ids.next(), crew, known.id(), move.from(), move.until());
        touchedCrews.add(crew);
    }

    private static boolean free(Register.MemberNow known, Register.CrewTime now, LocalDate from) {
        return (now.until() == null || !now.until().isBefore(from))
                && known.crews().stream().allMatch(each -> each.id().equals(now.id()) || each.from().isAfter(now.from()) || each.until() != null && !each.until().isAfter(from));
    }

    private void certificate(CertificateRow row) {
        var known = register.members().get(register.hashes().get(row.documentNumber()));
        var member = members.get(row.documentNumber());
        if (member == null && known != null && (own == null || own.id().equals(known.installerId()))) member = known.id();
        if (member == null) {
            problem(row, "documentNumber", org.millwright.directory.identifier.DocumentNumber.mask(row.documentNumber()), ProblemCode.MEMBER_UNKNOWN);
            return;
        }
        var present = register.certificates().get(new Register.CertificateKey(member, row.kind(), row.number()));
        if (present == null) {
            writes.add(SetWrite.CERTIFICATE, Ids.next(), member, row.kind(), row.number(), row.issued(), limited(row.validTo()), limited(row.nextReview()));
            if (known != null) touchedMembers.add(member);
            count(row, Verdict.ADDED);
            return;
        }
        var merge = merge(row, row.number());
        var issued = merge.date("issued", present.issued(), row.issued());
        var until = merge.date("validTo", unlimited(present.validTo()), row.validTo());
        var review = merge.date("nextReview", present.nextReview(), limited(row.nextReview()));
        if (badOrder(row, "issued", issued, "validTo", until) || badOrder(row, "issued", issued, "nextReview", review)) return;
        if (merge.taken()) {
            writes.add(SetWrite.CERTIFICATE_CHANGE, present.id(), issued, limited(until), limited(review));
            touchedMembers.add(member);
        }
        count(row, merge.differs() ? Verdict.CHANGED : Verdict.UNCHANGED);
    }

    /** The installer a row belongs to: in the register, or a good row of this file. */
    private @Nullable UUID installerOf(RosterRow row, String code) {
        if (notOurs(row, code)) return null;
        var id = installers.get(code);
        if (id == null) problem(row, "creditCode", code, ProblemCode.INSTALLER_UNKNOWN);
        return id;
    }

    private boolean notOurs(RosterRow row, String code) {
        if (own == null) return false;
        var known = register.installers().get(code);
        boolean ours = own.creditCode() != null ? own.creditCode().equals(code)
                // An organisation not in the register yet is the first installer of its file.
                : known == null && (given.containsKey(code) || given.isEmpty());
        if (!ours) problem(row, "creditCode", code, ProblemCode.NOT_YOURS);
        return !ours;
    }

    private static boolean moved(RowMerge merge, @Nullable Double latitude, @Nullable Double longitude, @Nullable Double newLatitude, @Nullable Double newLongitude) {
        if (newLatitude == null || newLongitude == null || newLatitude.equals(latitude) && newLongitude.equals(longitude)) return false;
        return merge.differ("latitude", latitude == null ? "" : latitude + ", " + longitude, newLatitude + ", " + newLongitude, true);
    }

    private boolean badOrder(RosterRow row, String first, @Nullable LocalDate from, String second, @Nullable LocalDate until) {
        boolean bad = from != null && until != null && until.isBefore(from);
        if (bad) problem(row, second, String.valueOf(until), ProblemCode.DATE_ORDER, row.sheet().column(second), until, row.sheet().column(first), from);
        return bad;
    }

    private boolean tooLong(RosterRow row, String column, String value, int most) {
        boolean bad = value.length() > most;
        if (bad) problem(row, column, value, ProblemCode.TOO_LONG, value.length(), most);
        return bad;
    }

    private RowMerge merge(RosterRow row, String subject) {
        return new RowMerge(row, subject, decisions, differences);
    }

    private void problem(RosterRow row, String column, String value, ProblemCode code, Object... args) {
        problems.add(new Problem(row.sheet(), row.row(), row.sheet().column(column), value, code, List.of(args)));
    }

    private void count(RosterRow row, Verdict verdict) {
        verdicts.computeIfAbsent(row.sheet(), each -> new int[3])[verdict.ordinal()]++;
    }

    private static int level(MemberRow row, int otherwise) {
        return row.level() == null ? otherwise : Integer.parseInt(row.level());
    }

    private static List<String> areas(InstallerRow row) {
        return row.serviceArea().stream().map(area -> area.prefix()).filter(prefix -> !prefix.isEmpty()).sorted().toList();
    }

    private static String masked(String phone) {
        return phone.length() < 7 ? "*".repeat(phone.length()) : phone.substring(0, 3) + "*".repeat(phone.length() - 7) + phone.substring(phone.length() - 4);
    }

    private static String none(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable LocalDate limited(@Nullable LocalDate day) {
        return RosterDates.UNLIMITED.equals(day) ? null : day;
    }

    private static LocalDate unlimited(@Nullable LocalDate day) {
        return day == null ? RosterDates.UNLIMITED : day;
    }
}
