package org.millwright.directory.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.roster.CertificateRow;
import org.millwright.directory.roster.CrewRow;
import org.millwright.directory.roster.InstallerRow;
import org.millwright.directory.roster.LicenceRow;
import org.millwright.directory.roster.MemberRow;
import org.millwright.directory.roster.Roster;
import org.millwright.directory.roster.Roster.Place;
import org.millwright.directory.roster.RosterRow;
import org.millwright.directory.roster.RosterSheet;

/**
 * The rows that are not taken, by what other rows know them by: one that belongs to such a row is not wrong itself, and one mended cell brings all of
 * them back. What is kept of each is the place of the first cause.
 */
final class RefusedRows {

    private final Map<String, Place> installers = new HashMap<>();
    private final Map<String, Place> crews = new HashMap<>();
    private final Map<String, Place> members = new HashMap<>();
    /** The only row of installers, whose code cannot be read. */
    private final @Nullable Place nameless;
    /** Whatever credit codes the file names, so that a row without one is guessed at only where there is nobody else it could belong to. */
    private final Set<String> named = new HashSet<>();

    RefusedRows(Roster roster) {
        for (var each : roster.refused()) add(each);
        roster.refused().stream().map(Roster.Refused::creditCode).filter(Objects::nonNull).forEach(named::add);
        roster.installers().forEach(each -> named.add(each.creditCode().value()));
        roster.licences().forEach(each -> named.add(each.creditCode().value()));
        roster.crews().forEach(each -> named.add(each.creditCode().value()));
        roster.members().forEach(each -> named.add(each.creditCode().value()));
        var unread = roster.refused().stream().filter(each -> each.place().sheet() == RosterSheet.INSTALLERS && each.creditCode() == null).toList();
        nameless = unread.size() == 1 && roster.rowsRead().get(RosterSheet.INSTALLERS) == 1 ? unread.getFirst().place() : null;
    }

    private void add(Roster.Refused row) {
        var code = row.creditCode();
        switch (row.place().sheet()) {
            case INSTALLERS -> put(installers, code, row.place());
            case CREWS -> put(crews, row.crewCode() == null ? null : (code == null ? "" : code) + "/" + row.crewCode(), row.place());
            case MEMBERS -> put(members, row.documentNumber(), row.place());
            case LICENCES, CERTIFICATES -> { }
        }
    }

    void add(RosterRow row, Place cause) {
        switch (row) {
            case InstallerRow installer -> put(installers, installer.creditCode().value(), cause);
            case CrewRow crew -> put(crews, crew.creditCode().value() + "/" + crew.crewCode(), cause);
            case MemberRow member -> put(members, member.documentNumber(), cause);
            case LicenceRow licence -> { }
            case CertificateRow certificate -> { }
        }
    }

    private static void put(Map<String, Place> places, @Nullable String key, Place place) {
        if (key != null) places.putIfAbsent(key, place);
    }

    @Nullable Place installer(String creditCode) {
        var place = installers.get(creditCode);
        return place == null && alone(creditCode) ? nameless : place;
    }

    /** A crew whose own credit code cannot be read is known by its number alone, in a file of one installer. */
    @Nullable Place crew(String creditCode, String crewCode) {
        var place = crews.get(creditCode + "/" + crewCode);
        return place == null && alone(creditCode) ? crews.get("/" + crewCode) : place;
    }

    private boolean alone(String creditCode) {
        return named.stream().allMatch(creditCode::equals);
    }

    @Nullable Place member(String documentNumber) {
        return members.get(documentNumber);
    }
}
