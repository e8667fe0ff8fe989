package org.millwright.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.millwright.ui.Words;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A notice's arguments as they are kept: what depends on the reader (a time, a day, a word) is marked and takes its form when it is read. */
final class NoticeArgs {

    private static final String AT = "at";
    private static final String DAY = "day";
    private static final String WORD = "word";

    private NoticeArgs() {}

    static String write(List<Object> args, JsonMapper json) {
        return json.writeValueAsString(args.stream().map(NoticeArgs::kept).toList());
    }

    private static Object kept(Object arg) {
        return switch (arg) {
            case Instant at -> Map.of(AT, at.toString());
            case LocalDate day -> Map.of(DAY, day.toString());
            case Notice.Word(var key) -> Map.of(WORD, key);
            case Number number -> number;
            default -> arg.toString();
        };
    }

    static Object[] worded(JsonNode args, Words words) {
        return args.valueStream().map(arg -> one(arg, words)).toArray();
    }

    private static Object one(JsonNode arg, Words words) {
        if (arg.has(AT)) return words.dateTime(Instant.parse(arg.get(AT).asString()));
        if (arg.has(DAY)) return words.date(LocalDate.parse(arg.get(DAY).asString()));
        if (arg.has(WORD)) return words.t(arg.get(WORD).asString());
        return arg.isNumber() ? arg.numberValue() : arg.asString();
    }
}
