package org.millwright.directory.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Installer;

/**
 * @param keeps    the reader may change what is here
 * @param keepsAll and also make and lift marks
 * @param listed   the reader may see the list it stands in
 */
public record InstallerPage(Installer installer, @Nullable Term division, List<Term> serviceArea, LocalDate today, List<LicenceLine> licences, List<LicenceLine> safetyLicences, List<MarkLine> marks,
                            List<CrewLink> crews, boolean keeps, boolean keepsAll, boolean listed) {

    /** Without one in force no crew of the installer may be engaged where a safety licence is asked for. */
    public boolean safe() {
        return safetyLicences.stream().anyMatch(licence -> licence.validity().counts());
    }
}
