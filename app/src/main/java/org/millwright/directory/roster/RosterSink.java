package org.millwright.directory.roster;

import java.io.Closeable;
import java.io.IOException;

/** Takes rows of one sheet after another and writes them as they come. */
public interface RosterSink extends Closeable {

    /** Begins a sheet with its titles; the rows that follow belong to it. */
    void sheet(RosterSheet sheet) throws IOException;

    void row(RosterRow row) throws IOException;
}
