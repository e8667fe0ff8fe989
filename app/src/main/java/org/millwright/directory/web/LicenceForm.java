package org.millwright.directory.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Licence;
import org.millwright.directory.SafetyLicence;

/** @param grade {@code scope/class}: the class is chosen together with its scope */
public record LicenceForm(@Nullable String grade, @Nullable String number, @Nullable String validFrom, @Nullable String validTo) {

    static final LicenceForm EMPTY = new LicenceForm(null, null, null, null);

    static LicenceForm of(Licence licence) {
        return new LicenceForm(licence.scope() + "/" + licence.grade(), licence.number(), Objects.toString(licence.validFrom(), null), licence.validTo().toString());
    }

    static LicenceForm of(SafetyLicence licence) {
        return new LicenceForm(null, licence.number(), Objects.toString(licence.validFrom(), null), licence.validTo().toString());
    }
}
