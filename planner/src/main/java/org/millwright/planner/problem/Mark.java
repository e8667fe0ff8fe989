package org.millwright.planner.problem;

/**
 * A dated mark against an installer.
 *
 * @param kind      blacklisted for all, or in conflict of interest with one company
 * @param companyId the company of a conflict; empty for the blacklist
 * @param inForce   when the mark holds
 */
public record Mark(Kind kind, String companyId, Interval inForce) {

    public enum Kind { BLACKLIST, CONFLICT_OF_INTEREST }

    public Mark {
        Bound.present("Mark", "kind", kind);
        Bound.present("Mark", "companyId", companyId);
        Bound.present("Mark", "inForce", inForce);
        if ((kind == Kind.CONFLICT_OF_INTEREST) == companyId.isBlank()) {
            throw new IllegalArgumentException("Mark: companyId is \"" + companyId + "\", must "
                    + (kind == Kind.BLACKLIST ? "be empty for " : "name a company for ") + kind);
        }
    }

    public static Mark blacklist(Interval inForce) {
        return new Mark(Kind.BLACKLIST, "", inForce);
    }

    public static Mark conflict(String companyId, Interval inForce) {
        return new Mark(Kind.CONFLICT_OF_INTEREST, companyId, inForce);
    }

    /** Whether the mark speaks against work for this company. */
    public boolean against(String company) {
        return kind == Kind.BLACKLIST || companyId.equals(company);
    }
}
