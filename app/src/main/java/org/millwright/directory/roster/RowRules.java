package org.millwright.directory.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.CitizenId;
import org.millwright.directory.identifier.DocumentKind;

/** What must hold between the cells of one row, as a list of rules per sheet. */
final class RowRules {

    interface Report {
        void problem(String column, ProblemCode code, Object... args);
    }

    private interface Rule {
        void check(Values row, Report report);
    }

    private static final int WORKING_AGE = 16;
    /** Longitude and latitude of the country's outermost points, rounded outwards. */
    private static final double WEST = 73, EAST = 136, SOUTH = 3, NORTH = 54;

    private final RosterCodes codes;
    private final LocalDate today;
    private final Map<RosterSheet, List<Rule>> rules;

    RowRules(RosterCodes codes, LocalDate today) {
        this.codes = codes;
        this.today = today;
        this.rules = Map.of(
                RosterSheet.INSTALLERS, List.of(this::position, this::safetyLicence, expired("safetyLicenceValidTo")),
                RosterSheet.LICENCES, List.of(inOrder("validFrom", "validTo"), expired("validTo")),
                RosterSheet.CREWS, List.of(this::position),
                RosterSheet.MEMBERS, List.of(this::document, this::workingAge),
                RosterSheet.CERTIFICATES, List.of(this::documentOfAnyKind, this::issuedAlready,
                        inOrder("issued", "validTo"), inOrder("issued", "nextReview"), expired("validTo")));
    }

    void check(Values row, Report report) {
        rules.get(row.sheet()).forEach(rule -> rule.check(row, report));
    }

    private void position(Values row, Report report) {
        Double latitude = row.find("latitude", Double.class);
        Double longitude = row.find("longitude", Double.class);
        if (row.blank("latitude") != row.blank("longitude")) {
            report.problem(row.blank("latitude") ? "latitude" : "longitude", ProblemCode.POSITION_HALF);
        } else if (latitude != null && longitude != null) {
            if (inside(longitude, latitude)) {
                report.problem("latitude", ProblemCode.POSITION_SWAPPED, latitude);
            } else if (!inside(latitude, longitude)) {
                report.problem("latitude", ProblemCode.POSITION_OUTSIDE, latitude, longitude);
            }
        }
    }

    private static boolean inside(double latitude, double longitude) {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }

    private void safetyLicence(Values row, Report report) {
        boolean number = !row.blank("safetyLicenceNumber");
        boolean validTo = !row.blank("safetyLicenceValidTo");
        if (number != validTo) {
            String missing = number ? "safetyLicenceValidTo" : "safetyLicenceNumber";
            report.problem(missing, ProblemCode.MISSING, row.sheet().column(missing));
        }
    }

    private static Rule inOrder(String first, String second) {
        return (row, report) -> {
            LocalDate from = row.date(first);
            LocalDate to = row.date(second);
            if (from != null && to != null && to.isBefore(from)) {
                report.problem(second, ProblemCode.DATE_ORDER, row.sheet().column(second), to, row.sheet().column(first), from);
            }
        };
    }

    private Rule expired(String column) {
        return (row, report) -> {
            LocalDate end = row.date(column);
            if (end != null && end.isBefore(today)) {
                report.problem(column, ProblemCode.EXPIRED, end);
            }
        };
    }

    private void issuedAlready(Values row, Report report) {
        LocalDate issued = row.date("issued");
        if (issued != null && issued.isAfter(today)) {
            report.problem("issued", ProblemCode.DATE_FUTURE, issued);
        }
    }

    private void document(Values row, Report report) {
        DocumentKind kind = row.find("documentKind", DocumentKind.class);
        String number = row.text("documentNumber");
        if (kind != null && number != null) {
            take(IdentifierCells.document(kind, number, codes, today), report);
        }
    }

    private void documentOfAnyKind(Values row, Report report) {
        String number = row.text("documentNumber");
        if (number != null) {
            take(IdentifierCells.document(number, codes, today), report);
        }
    }

    private static void take(CellReading reading, Report report) {
        ProblemCode problem = reading.problem();
        if (problem != null) {
            report.problem("documentNumber", problem, reading.args().toArray());
        }
    }

    private void workingAge(Values row, Report report) {
        LocalDate born = born(row);
        if (born != null && born.isBefore(today) && born.plusYears(WORKING_AGE).isAfter(today)) {
            report.problem("documentNumber", ProblemCode.MEMBER_YOUNG, WORKING_AGE);
        }
    }

    private @Nullable LocalDate born(Values row) {
        String number = row.text("documentNumber");
        boolean readable = row.get("documentKind") == DocumentKind.CITIZEN_ID && number != null
                && IdentifierCells.document(DocumentKind.CITIZEN_ID, number, codes, today).problem() == null;
        return readable && number != null ? new CitizenId(number).birthDate() : null;
    }
}
