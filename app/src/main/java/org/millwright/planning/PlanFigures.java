package org.millwright.planning;

/**
 * What a plan comes to, as of the last time it was worked out.
 *
 * @param served       packages that it has a crew for, those engaged already left out
 * @param unserved     packages that nobody does
 * @param latePackages that end past their window
 * @param lateMinutes  by how much, together
 * @param changed      packages whose crews or times are others: of a draft, than in the plan that holds now; of one that was published, than in the one before. None
 *                     where there is no such plan
 * @param peopleAcross persons sent to a site in another city, once for each package
 * @param metresAcross the ways of those persons from base to site, together
 * @param metres       of all crews' ways, from base and back
 */
public record PlanFigures(int served, int unserved, int latePackages, long lateMinutes, int changed, int peopleAcross, long metresAcross, long metres) {

    public static final PlanFigures NONE = new PlanFigures(0, 0, 0, 0, 0, 0, 0, 0);
}
