package org.millwright.database;

import java.util.List;

/** What a module tells on the terminal once the application is up, below the address: demo accounts, a set-up link. */
public interface StartupLine {

    /** Asked once per start, after the web server listens; may be empty. */
    List<String> lines();
}
