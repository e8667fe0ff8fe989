package org.millwright.directory.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.CodeList;
import org.millwright.directory.CodeNames;
import org.millwright.directory.Licence;
import org.millwright.directory.SafetyLicence;
import org.millwright.directory.roster.RosterDates;

/** @param scope null, like {@code grade}, for a safety licence */
public record LicenceLine(UUID id, @Nullable Term scope, @Nullable Term grade, String number, @Nullable LocalDate validFrom, LocalDate validTo, Validity validity) {

    /** It does not expire (长期). */
    public boolean noEnd() {
        return RosterDates.unlimited(validTo);
    }

    static LicenceLine of(Licence licence, CodeNames names, LocalDate today) {
        return new LicenceLine(licence.id(), Term.of(names, CodeList.LICENCE_SCOPE, licence.scope()), Term.grade(names, licence.scope(), licence.grade()),
                licence.number(), licence.validFrom(), licence.validTo(), Validity.of(licence.validFrom(), licence.validTo(), today));
    }

    static LicenceLine of(SafetyLicence licence, LocalDate today) {
        return new LicenceLine(licence.id(), null, null, licence.number(), licence.validFrom(), licence.validTo(),
                Validity.of(licence.validFrom(), licence.validTo(), today));
    }
}
