package org.millwright.directory.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.CreditCode;

/** A licence of an installer (资质). Scope and class are codes of their lists; {@link RosterDates#UNLIMITED} ends one that does not. */
public record LicenceRow(
        int row, CreditCode creditCode, String scope, String licenceClass, String number, @Nullable LocalDate validFrom,
        LocalDate validTo)
        implements RosterRow {

    static LicenceRow of(Values v) {
        return new LicenceRow(v.row(),
                v.get("creditCode", CreditCode.class), v.get("scope", String.class),
                v.get("licenceClass", String.class), v.get("number", String.class), v.date("validFrom"),
                v.get("validTo", LocalDate.class));
    }

    @Override
    public RosterSheet sheet() {
        return RosterSheet.LICENCES;
    }

    @Override
    public List<@Nullable Object> values() {
        return Arrays.asList(
                creditCode, scope, licenceClass, number, validFrom, validTo);
    }
}
