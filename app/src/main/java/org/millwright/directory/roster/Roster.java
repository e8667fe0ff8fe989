package org.millwright.directory.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows that read without error, and every problem found on the way.
 *
 * @param refused rows that cannot be taken, for those that belong to them
 * @param rowsRead data rows met per sheet, good and bad; a sheet that was not in the file is absent
 * @param ignoredSheets sheets of the workbook that are none of ours and were passed over
 */
public record Roster(List<InstallerRow> installers, List<LicenceRow> licences, List<CrewRow> crews, List<MemberRow> members,
        List<CertificateRow> certificates, List<Problem> problems, List<Refused> refused, Map<RosterSheet, Integer> rowsRead,
        List<String> ignoredSheets) implements RosterReading {

    /** Where a row stands. */
    public record Place(RosterSheet sheet, int row) {}

    /** What other rows know a refused row by; a part that could not be read is absent. */
    public record Refused(Place place, @Nullable String creditCode, @Nullable String crewCode, @Nullable String documentNumber) {

        /** Without the person's data, so that they do not slip into a log. */
        @Override
        public String toString() {
            return "Refused[place=" + place + "]";
        }
    }

    public List<? extends RosterRow> rows(RosterSheet sheet) {
        return switch (sheet) {
            case INSTALLERS -> installers;
            case LICENCES -> licences;
            case CREWS -> crews;
            case MEMBERS -> members;
            case CERTIFICATES -> certificates;
        };
    }

    public List<Problem> errors() {
        return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    }

    public Set<Place> badRows() {
        return errors().stream().map(Problem::place).collect(Collectors.toSet());
    }
}
