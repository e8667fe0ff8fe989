package org.millwright.planner.problem;

import java.util.List;

/**
 * What a crew has from its company. Crews of one installer share one of these.
 *
 * @param id             the company's identifier
 * @param licences       in any order; a renewed licence stands beside the one it renews
 * @param safetyLicences in any order, possibly none
 * @param serviceArea    where it works
 * @param marks          blacklist and conflicts of interest, possibly none
 */
public record Installer(String id, List<Licence> licences, List<SafetyLicence> safetyLicences, ServiceArea serviceArea,
                        List<Mark> marks) {

    public Installer {
        Bound.named("Installer", "id", id);
        licences = Bound.list("Installer " + id, "licences", licences);
        safetyLicences = Bound.list("Installer " + id, "safetyLicences", safetyLicences);
        Bound.present("Installer " + id, "serviceArea", serviceArea);
        marks = Bound.list("Installer " + id, "marks", marks);
    }
}
