package org.millwright;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.millwright.database.StartupRefused;

/** The few options of {@code ./run}; any setting may also be given as {@code --its.name=value}. */
final class CommandLine {

    private static final String KNOWN = "known are --port N, --data DIR, --tls, --empty, --scale CREWS, and any setting as --its.name=value";

    private static final Set<String> VALUED = Set.of("--port", "--data", "--scale");

    private CommandLine() {
    }

    static Map<String, Object> settings(String... arguments) {
        var settings = new LinkedHashMap<String, Object>();
        var rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            var option = rest.pop();
            var equals = option.indexOf('=');
            if (equals > 0 && !VALUED.contains(option.substring(0, equals))) {
                settings.put(settingName(option, equals), option.substring(equals + 1));
                continue;
            }
            if (equals > 0) {
                rest.push(option.substring(equals + 1));
                option = option.substring(0, equals);
            }
            switch (option) {
                case "--tls" -> settings.put(Tls.SETTING, "true");
                case "--empty" -> settings.put("millwright.demo", "false");
                case "--port" -> settings.put("server.port", port(value(option, rest)));
                case "--scale" -> settings.put("millwright.demo.crews", crews(value(option, rest)));
                case "--data" -> settings.put("millwright.data-dir", value(option, rest));
                default -> throw new StartupRefused("unknown option %s: %s".formatted(option, KNOWN));
            }
        }
        return settings;
    }

    private static String settingName(String option, int equals) {
        var name = option.substring(0, equals);
        if (!name.matches("--[a-z0-9]+([.-][A-Za-z0-9\\[\\]]+)*\\.[A-Za-z0-9.\\[\\]-]+")) {
            throw new StartupRefused("unknown option %s: %s".formatted(name, KNOWN));
        }
        return name.substring(2);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().isBlank() || rest.peek().startsWith("--")) {
            throw new StartupRefused("option %s wants a value: %s".formatted(option, KNOWN));
        }
        return rest.pop();
    }

    private static String crews(String text) {
        if (!text.matches("[1-9][0-9]{0,6}")) throw new StartupRefused("option --scale wants how many crews the demo zone is made with, up to 9999999, not %s".formatted(text));
        return text;
    }

    private static String port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
            throw new StartupRefused("option --port wants a number from 0 (any free one) to 65535, not %s".formatted(text));
        }
        return text;
    }
}
