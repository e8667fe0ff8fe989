package org.millwright.directory.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.DocumentNumber;
import org.millwright.directory.intake.PlanDraft.Verdict;
import org.millwright.directory.roster.CertificateRow;
import org.millwright.directory.roster.CrewRow;
import org.millwright.directory.roster.InstallerRow;
import org.millwright.directory.roster.LicenceRow;
import org.millwright.directory.roster.MemberRow;
import org.millwright.directory.roster.ProblemCode;
import org.millwright.directory.roster.Roster;
import org.millwright.directory.roster.RosterCode;
import org.millwright.directory.roster.RosterDates;
import org.millwright.directory.roster.RosterRow;
import org.millwright.tenancy.Ids;

/**
 * Lays a roster over the register: every row is new, changed, unchanged, or cannot be taken and says why. Decides nothing by itself that a person
 * is asked about, and writes nothing.
 */
final class RosterPlanner {

    /** Whose rows may be in the file; {@code creditCode} null: not in the register yet. */
    record Own(UUID id, @Nullable String creditCode, String name) {}

    private final Register register;
    private final PlanDraft draft;
    private final MemberPlanner members;
    private final @Nullable Own own;
    private final @Nullable UUID by;
    private final @Nullable String reason;

    private final Map<String, UUID> installers = new HashMap<>();
    private final Map<String, InstallerRow> given = new HashMap<>();
    private final Map<Register.LicenceNumber, List<Register.LicenceNow>> licencesByNumber = new HashMap<>();
    private final Map<String, Roster.Place> foreign = new HashMap<>();
    private final Map<List<String>, Integer> licenceRows = new HashMap<>();

    private RosterPlanner(Register register, PlanDraft draft, @Nullable Own own, @Nullable UUID by, @Nullable String reason) {
        this.register = register;
        this.draft = draft;
        this.members = new MemberPlanner(register, draft);
        this.own = own;
        this.by = by;
        this.reason = reason;
    }

    /** @param by who accepts the doubtful codes of the decisions, for {@code reason} */
    static RosterPlan plan(Roster roster, Register register, Decisions decisions, LocalDate today, @Nullable Own own, @Nullable UUID by, @Nullable String reason) {
        var draft = new PlanDraft(decisions, today, new RefusedRows(roster));
        new RosterPlanner(register, draft, own, by, reason).lay(roster);
        return draft.finished(roster);
    }

    private void lay(Roster roster) {
        register.installers().values().stream().filter(each -> own == null || each.id().equals(own.id())).forEach(each -> installers.put(each.creditCode(), each.id()));
        register.crews().forEach((key, crew) -> draft.crews().put(key, crew.id()));
        roster.installers().forEach(this::installer);
        register.licences().forEach((key, licence) -> licencesByNumber.computeIfAbsent(key.number(), each -> new ArrayList<>()).add(licence));
        roster.licences().forEach(row -> licenceRows.merge(numbered(row), 1, Integer::sum));
        roster.licences().forEach(this::licence);
        roster.crews().forEach(this::crew);
        roster.members().forEach(this::member);
        roster.certificates().forEach(this::certificate);
    }

    private void installer(InstallerRow row) {
        var code = row.creditCode().value();
        var known = register.installers().get(code);
        if (notOurs(row, code)) return;
        if (known == null && row.creditCode().doubtful() && !draft.acceptsDoubtful(code)) {
            draft.refuse(row, "creditCode", code, ProblemCode.DOUBTFUL_NOT_ACCEPTED);
            return;
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
        draft.write(own == null ? SetWrite.ORGANISATION : SetWrite.ORGANISATION_NAME, id, row.name());
        draft.write(SetWrite.INSTALLER, id, code, override ? reason : null, override ? by : null, row.name(), none(row.address()), row.division(), row.latitude(),
                row.longitude(), none(row.contact()), none(row.phone()), SetWrite.array(areas(row)));
        if (row.safetyLicenceNumber() != null) draft.write(SetWrite.SAFETY, Ids.next(), id, row.safetyLicenceNumber(), row.safetyLicenceValidTo());
        draft.count(row, Verdict.ADDED);
    }

    private void changeInstaller(InstallerRow row, Register.InstallerNow known) {
        var merge = draft.merge(row, known.name());
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
            draft.write(SetWrite.INSTALLER_CHANGE, known.id(), name, address, division.isEmpty() ? null : division, latitude, longitude, contact, phone, SetWrite.array(area));
            if (!name.equals(known.name())) draft.write(SetWrite.ORGANISATION_NAME, known.id(), name);
        }
        safetyLicence(row, known, merge);
        if (merge.taken()) draft.touchInstaller(known.id());
        draft.count(row, merge.taken() ? Verdict.CHANGED : Verdict.UNCHANGED);
    }

    private void safetyLicence(InstallerRow row, Register.InstallerNow known, RowMerge merge) {
        var number = row.safetyLicenceNumber();
        if (number == null) return;
        var same = known.safety().stream().filter(each -> Register.alike(each.number()).equals(Register.alike(number))).findFirst();
        if (same.isEmpty()) {
            // another licence brings its own last day: both are shown, and chosen as one
            var present = known.safety().isEmpty() ? "" : known.safety().getFirst().number() + " → " + known.safety().getFirst().validTo();
            if (merge.differ("safetyLicenceNumber", present, number + " → " + row.safetyLicenceValidTo(), true)) draft.write(SetWrite.SAFETY, Ids.next(), known.id(), number, row.safetyLicenceValidTo());
        } else {
            var until = merge.date("safetyLicenceValidTo", same.get().validTo(), row.safetyLicenceValidTo());
            if (until != null && !until.equals(same.get().validTo())) draft.write(SetWrite.SAFETY_CHANGE, same.get().id(), until);
        }
    }

    private void licence(LicenceRow row) {
        var installer = installerOf(row, row.creditCode().value());
        if (installer == null) return;
        if (register.codes().findClass(row.scope(), row.licenceClass()).isEmpty()) {
            draft.refuse(row, "licenceClass", row.licenceClass(), ProblemCode.CLASS_NOT_OF_SCOPE, register.codes().classesOf(row.scope()).stream()
                    .map(each -> new RosterCode(each.code(), each.nameZh(), each.nameEn())).toList());
            return;
        }
        var known = knownLicence(row, installer);
        if (known == null) {
            draft.write(SetWrite.LICENCE, Ids.next(), installer, row.scope(), row.licenceClass(), row.number(), row.validFrom(), row.validTo());
            draft.touchInstaller(installer);
            draft.count(row, Verdict.ADDED);
            return;
        }
        var merge = draft.merge(row, row.number());
        var grade = merge.text("licenceClass", known.grade(), row.licenceClass());
        var from = merge.date("validFrom", known.validFrom(), row.validFrom());
        var until = merge.date("validTo", known.validTo(), row.validTo());
        if (badOrder(row, "validFrom", from, "validTo", until)) return;
        if (merge.taken()) {
            draft.write(SetWrite.LICENCE_CHANGE, known.id(), grade, from, until);
            draft.touchInstaller(installer);
        }
        draft.count(row, merge.taken() ? Verdict.CHANGED : Verdict.UNCHANGED);
    }

    /** A number may cover several classes; one that stands under a single class on both sides has changed its class. */
    private Register.@Nullable LicenceNow knownLicence(LicenceRow row, UUID installer) {
        var same = register.licences().get(new Register.LicenceKey(new Register.LicenceNumber(installer, row.scope(), row.number()), row.licenceClass()));
        if (same != null) return same;
        var others = licencesByNumber.getOrDefault(new Register.LicenceNumber(installer, row.scope(), row.number()), List.of());
        return others.size() == 1 && licenceRows.get(numbered(row)) == 1 ? others.getFirst() : null;
    }

    private static List<String> numbered(LicenceRow row) {
        return List.of(row.creditCode().value(), row.scope(), Register.alike(row.number()));
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
        if (latitude == null && division == null) {
            draft.refuse(row, "division", "", ProblemCode.CREW_HOMELESS);
            return;
        }
        if (latitude == null) draft.refuse(row, "latitude", "", ProblemCode.MISSING, row.sheet().column("latitude"));
        if (division == null) draft.refuse(row, "division", "", ProblemCode.MISSING, row.sheet().column("division"));
        if (latitude == null || division == null) return;
        var id = Ids.next();
        draft.crews().put(key, id);
        draft.write(SetWrite.CREW, id, key.installerId(), row.crewCode(), row.name(), latitude, longitude, division);
        shifts(id, row.shift());
        draft.count(row, Verdict.ADDED);
    }

    private void changeCrew(CrewRow row, Register.CrewNow known) {
        var merge = draft.merge(row, row.crewCode());
        var name = merge.text("name", known.name(), row.name());
        double latitude = known.latitude();
        double longitude = known.longitude();
        if (moved(merge, latitude, longitude, row.latitude(), row.longitude()) && row.latitude() != null && row.longitude() != null) {
            latitude = row.latitude();
            longitude = row.longitude();
        }
        var division = merge.text("division", known.division(), row.division() == null ? null : row.division().value());
        if (merge.taken()) draft.write(SetWrite.CREW_CHANGE, known.id(), name, latitude, longitude, division);
        // A blank cell reads as DAY, and a calendar says more than one word: only a person can tell that the word is meant.
        if (!row.shift().equals(known.shift()) && merge.differ("shift", known.shift(), row.shift(), known.shift().isEmpty())) {
            draft.write(SetWrite.SHIFTS_GONE, known.id());
            shifts(known.id(), row.shift());
        }
        if (merge.taken()) draft.touchCrew(known.id());
        draft.count(row, merge.taken() ? Verdict.CHANGED : Verdict.UNCHANGED);
    }

    /** Monday to Saturday; the crew lead refines it in the calendar. */
    private void shifts(UUID crew, String shift) {
        for (int weekday = 1; weekday <= 6; weekday++) {
            if (!shift.equals("NIGHT")) {
                draft.write(SetWrite.SHIFT, Ids.next(), crew, weekday, 8 * 60, 12 * 60, "day", draft.today());
                draft.write(SetWrite.SHIFT, Ids.next(), crew, weekday, 13 * 60, 17 * 60 + 30, "day", draft.today());
            }
            if (!shift.equals("DAY")) draft.write(SetWrite.SHIFT, Ids.next(), crew, weekday, 22 * 60, 30 * 60, "night", draft.today());
        }
    }

    private void member(MemberRow row) {
        var installer = installerOf(row, row.creditCode().value());
        if (installer != null) members.plan(row, installer);
    }

    private void certificate(CertificateRow row) {
        var known = register.members().get(register.hashes().get(row.documentNumber()));
        var member = members.find(row.documentNumber());
        if (member == null && known != null && (own == null || own.id().equals(known.installerId()))) member = known.id();
        if (member == null) {
            draft.refuseFor(draft.refused().member(row.documentNumber()), row, "documentNumber", DocumentNumber.mask(row.documentNumber()), ProblemCode.MEMBER_UNKNOWN);
            return;
        }
        var present = register.certificates().get(new Register.CertificateKey(member, row.kind(), row.number()));
        if (present == null) {
            draft.write(SetWrite.CERTIFICATE, Ids.next(), member, row.kind(), row.number(), row.issued(), limited(row.validTo()), limited(row.nextReview()));
            if (known != null) draft.touchMember(member);
            draft.count(row, Verdict.ADDED);
            return;
        }
        var merge = draft.merge(row, row.number());
        var issued = merge.date("issued", present.issued(), row.issued());
        var until = merge.date("validTo", unlimited(present.validTo()), row.validTo());
        var review = merge.date("nextReview", present.nextReview(), limited(row.nextReview()));
        if (badOrder(row, "issued", issued, "validTo", until) || badOrder(row, "issued", issued, "nextReview", review)) return;
        if (merge.taken()) {
            draft.write(SetWrite.CERTIFICATE_CHANGE, present.id(), issued, limited(until), limited(review));
            draft.touchMember(member);
        }
        draft.count(row, merge.taken() ? Verdict.CHANGED : Verdict.UNCHANGED);
    }

    /** The installer a row belongs to: in the register, or a good row of this file. */
    private @Nullable UUID installerOf(RosterRow row, String code) {
        if (notOurs(row, code)) return null;
        var id = installers.get(code);
        if (id == null) draft.refuseFor(draft.refused().installer(code), row, "creditCode", code, ProblemCode.INSTALLER_UNKNOWN);
        return id;
    }

    private boolean notOurs(RosterRow row, String code) {
        if (own == null) return false;
        var known = register.installers().get(code);
        boolean ours = own.creditCode() != null ? own.creditCode().equals(code)
                // An organisation not in the register yet is the first installer of its file.
                : known == null && (given.containsKey(code) || given.isEmpty());
        if (!ours) refuseForeign(row, code, own);
        return !ours;
    }

    /** One foreign code is one thing to mend, however many rows bear it. */
    private void refuseForeign(RosterRow row, String code, Own owner) {
        var place = new Roster.Place(row.sheet(), row.row());
        var first = foreign.putIfAbsent(code, place);
        if (first != null) {
            draft.refuseWith(first, row, "creditCode", code, ProblemCode.NOT_YOURS_EITHER);
            return;
        }
        var ownCode = owner.creditCode() != null ? owner.creditCode() : given.keySet().stream().findFirst().orElse("");
        draft.refuse(row, "creditCode", code, ProblemCode.NOT_YOURS, code, ownCode, owner.name(), row.sheet().column("creditCode"));
    }

    private static boolean moved(RowMerge merge, @Nullable Double latitude, @Nullable Double longitude, @Nullable Double newLatitude, @Nullable Double newLongitude) {
        if (newLatitude == null || newLongitude == null || newLatitude.equals(latitude) && newLongitude.equals(longitude)) return false;
        return merge.differ("latitude", latitude == null ? "" : latitude + ", " + longitude, newLatitude + ", " + newLongitude, true);
    }

    private boolean badOrder(RosterRow row, String first, @Nullable LocalDate from, String second, @Nullable LocalDate until) {
        boolean bad = from != null && until != null && until.isBefore(from);
        if (bad) draft.refuse(row, second, String.valueOf(until), ProblemCode.DATE_ORDER, row.sheet().column(second), until, row.sheet().column(first), from);
        return bad;
    }

    private boolean tooLong(RosterRow row, String column, String value, int most) {
        boolean bad = value.length() > most;
        if (bad) draft.refuse(row, column, value, ProblemCode.TOO_LONG, value.length(), most);
        return bad;
    }

    private static List<String> areas(InstallerRow row) {
        return row.serviceArea().stream().map(area -> area.prefix()).filter(prefix -> !prefix.isEmpty()).sorted().toList();
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
