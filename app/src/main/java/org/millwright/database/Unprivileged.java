package org.millwright.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. For root we start it in a user namespace of its own, where nobody is root; its files stay
 * root's outside, so that it works in folders that only root may enter.
 */
final class Unprivileged {

    private Unprivileged() {
    }

    static ProcessBuilder process(List<String> command) {
        var builder = new ProcessBuilder(wrapped(command));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_") || name.equals("LANGUAGE"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    static StartupRefused refusal(String program, String said) {
        return said.contains("unshare") || said.contains("cannot be run as root")
                ? new StartupRefused("the embedded PostgreSQL cannot run as root here (%s): run Millwright as another user".formatted(said))
                : new StartupRefused("%s failed: %s".formatted(Path.of(program).getFileName(), said));
    }

    private static List<String> wrapped(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
