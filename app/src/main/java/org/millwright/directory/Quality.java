package org.millwright.directory;

/** How the work of an installer has been found so far: acceptances, and how many of them passed at the first time. */
public record Quality(int inspections, int passedFirst) {

    public static final Quality UNKNOWN = new Quality(0, 0);

    public Quality {
        if (inspections < 0 || passedFirst < 0 || passedFirst > inspections)
            throw new IllegalArgumentException(passedFirst + " passed of " + inspections + " inspections");
    }
}
