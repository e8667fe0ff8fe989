package org.millwright.directory.roster;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The roster's words in one language, from the message files: for screens, and for the files we write. */
public final class RosterWords {

    private final Locale locale;
    private final ResourceBundle bundle;

    private RosterWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("messages.roster", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Chinese for any Chinese locale, else English. */
    public static RosterWords in(Locale locale) {
        return new RosterWords(locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    public Locale locale() {
        return locale;
    }

    public String say(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), locale).format(named(List.of(args)));
    }

    public String what(Problem problem) {
        return say(problem.code().key(), problem.args().toArray());
    }

    public String remedy(Problem problem) {
        return say(problem.code().key() + ".remedy", problem.args().toArray());
    }

    public String what(RosterRefusal refusal) {
        return say(refusal.word().key(), refusal.args().toArray());
    }

    public String remedy(RosterRefusal refusal) {
        return say(refusal.word().key() + ".remedy", refusal.args().toArray());
    }

    private Object[] named(Collection<?> args) {
        return args.stream().map(this::name).toArray();
    }

    private String name(Object arg) {
        return switch (arg) {
            case Column column -> column.title(locale);
            case RosterSheet sheet -> sheet.title(locale);
            case RosterCode code -> code.name(locale);
            case LocalDate date -> date.equals(RosterDates.UNLIMITED) ? say("roster.unlimited") : date.toString();
            case Collection<?> many -> many.stream().map(this::name).collect(Collectors.joining(say("roster.separator")));
            default -> String.valueOf(arg);
        };
    }
}
