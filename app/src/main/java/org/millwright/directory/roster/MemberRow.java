package org.millwright.directory.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.CreditCode;
import org.millwright.directory.identifier.DocumentKind;
import org.millwright.directory.identifier.DocumentNumber;

/** A member of a crew (作业人员). Trade and level are codes of their lists. */
public record MemberRow(
        int row, CreditCode creditCode, String crewCode, String name, DocumentKind documentKind, String documentNumber,
        @Nullable String phone, String trade, @Nullable String level, @Nullable LocalDate from, boolean lead)
        implements RosterRow {

    public DocumentNumber document() {
        return new DocumentNumber(documentKind, documentNumber);
    }

    /** Without the person's data, so that they do not slip into a log. */
    @Override
    public String toString() {
        return "MemberRow[row=" + row + ", crewCode=" + crewCode + "]";
    }

    static MemberRow of(Values v) {
        return new MemberRow(v.row(),
                v.get("creditCode", CreditCode.class), v.get("crewCode", String.class), v.get("name", String.class),
                v.get("documentKind", DocumentKind.class), v.get("documentNumber", String.class), v.text("phone"),
                v.get("trade", String.class), v.text("level"), v.date("from"), Boolean.TRUE.equals(v.get("lead")));
    }

    @Override
    public RosterSheet sheet() {
        return RosterSheet.MEMBERS;
    }

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(
                creditCode, crewCode, name, documentKind, documentNumber, phone, trade, level, from, lead);
    }
}
