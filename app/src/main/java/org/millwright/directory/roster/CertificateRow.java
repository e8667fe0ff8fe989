package org.millwright.directory.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A certificate of a person (证书), who is found by the document number alone. */
public record CertificateRow(
        int row, String documentNumber, String kind, String number, LocalDate issued, LocalDate validTo,
        @Nullable LocalDate nextReview)
        implements RosterRow {

    /** Without the person's data, so that they do not slip into a log. */
    @Override
    public String toString() {
        return "CertificateRow[row=" + row + ", kind=" + kind + "]";
    }

    static CertificateRow of(Values v) {
        return new CertificateRow(v.row(),
                v.get("documentNumber", String.class), v.get("kind", String.class), v.get("number", String.class),
                v.get("issued", LocalDate.class), v.get("validTo", LocalDate.class), v.date("nextReview"));
    }

    @Override
    public RosterSheet sheet() {
        return RosterSheet.CERTIFICATES;
    }

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(
                documentNumber, kind, number, issued, validTo, nextReview);
    }
}
