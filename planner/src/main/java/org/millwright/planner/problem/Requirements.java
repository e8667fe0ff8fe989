package org.millwright.planner.problem;

import java.util.List;

/**
 * What a job asks of a crew and its company, over the whole job.
 *
 * @param licences      all of them must be held, each scope once; possibly none
 * @param safetyLicence whether a safety licence must be held
 * @param heads         the people needed, possibly none
 * @param distinctHeads true: a person fills one head of this job only, even with two trades; false: a person may count
 *                      for one head of each line (the electrician who also signals)
 */
public record Requirements(List<LicenceNeed> licences, boolean safetyLicence, List<HeadNeed> heads,
                           boolean distinctHeads) {

    /** Asks for nothing. */
    public static final Requirements NONE = new Requirements(List.of(), false, List.of(), true);

    public Requirements {
        licences = Bound.list("Requirements", "licences", licences);
        Bound.distinct("Requirements", "licences", licences.stream().map(LicenceNeed::scope).toList());
        heads = Bound.list("Requirements", "heads", heads);
        Bound.within("Requirements", "the number of head lines", heads.size(), 0, 100);
    }
}
