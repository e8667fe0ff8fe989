package org.millwright.directory.roster;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows that read without error, and every problem found on the way.
 *
 * @param rowsRead data rows met per sheet, good and bad; a sheet that was not in the file is absent
 * @param ignoredSheets sheets of the workbook that are none of ours and were passed over
 */
public record Roster(List<InstallerRow> installers, List<LicenceRow> licences, List<CrewRow> crews, List<MemberRow> members,
        List<CertificateRow> certificates, List<Problem> problems, Map<RosterSheet, Integer> rowsRead,
        List<String> ignoredSheets) implements RosterReading {

    /** Where a row stands. */
    public record Place(RosterSheet sheet, int row) {}

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
