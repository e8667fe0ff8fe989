package org.millwright.directory.intake;

/** Where a roster stands on its way from the file into the register. */
public enum ImportState {
    UPLOADED, READING, READY, WRITING, DONE, STOPPED, REFUSED, FAILED;

    public boolean running() {
        return this == UPLOADED || this == READING || this == WRITING;
    }
}
