package org.millwright.directory.roster;

/** Told how far reading has come, and asked whether to go on; both every few hundred rows. */
public interface RosterProgress {

    RosterProgress NONE = (rows, estimate) -> {};

    /** @param estimate rows to expect in all, never less than {@code rows}; a guess until the end */
    void read(int rows, int estimate);

    default boolean cancelled() {
        return false;
    }
}
