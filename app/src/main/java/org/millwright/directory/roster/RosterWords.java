package org.millwright.directory.roster;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The roster's words in one language, from the message files: for screens, and for the files we write. */
public final class RosterWords {

    /** Words know their own arguments by 0 to 4; what examples need follows for all of them. */
    private static final int EXAMPLES_FROM = 5;

    private final Locale locale;
    private final RosterPlace place;
    private final ResourceBundle bundle;

    private RosterWords(Locale locale, RosterPlace place) {
        this.locale = locale;
        this.place = place;
        this.bundle = ResourceBundle.getBundle("messages.roster", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Chinese for any Chinese locale, else English. */
    public static RosterWords in(Locale locale) {
        return in(locale, RosterPlace.CAPITAL);
    }

    /** @param place the reader knows, for examples */
    public static RosterWords in(Locale locale, RosterPlace place) {
        return new RosterWords(locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH, place);
    }

    public Locale locale() {
        return locale;
    }

    RosterPlace place() {
        return place;
    }

    public String say(String key, Object... args) {
        Object[] all = Arrays.copyOf(named(List.of(args)), EXAMPLES_FROM + 4);
        Object[] examples = {place.division(), RosterPlace.degrees(place.latitude()), RosterPlace.degrees(place.longitude()), place.division().substring(0, 4)};
        System.arraycopy(examples, 0, all, EXAMPLES_FROM, examples.length);
        return new MessageFormat(bundle.getString(key), locale).format(all);
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
