package org.millwright.bench.dcc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case. Each of its parts may be missing, since many cases begin in the middle.
 *
 * @param expected   what a step must do; a step that is not there is not judged
 * @param unreadable parts that are there and cannot be read, which counts as missing
 */
record DccCase(String name, Optional<String> prefixed, Optional<String> base45, Optional<byte[]> compressed,
               Optional<byte[]> cose, Optional<byte[]> cbor, Optional<byte[]> picture, Optional<byte[]> certificate,
               Optional<Instant> clock, Map<Step, Boolean> expected, List<String> unreadable) {

    private static final DateTimeFormatter CLOCK = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart().appendLiteral('T').append(DateTimeFormatter.ISO_LOCAL_TIME).optionalEnd()
            .optionalStart().appendOffset("+HH:MM", "Z").optionalEnd().optionalStart().appendOffset("+HHMM", "Z").optionalEnd()
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0).parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0).toFormatter(Locale.ROOT);

    /** Empty for JSON that is no case, as some repositories keep beside them. */
    static Optional<DccCase> read(String name, Path file) throws IOException {
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readString(file).replace("\ufeff", ""));
            return root.path("EXPECTEDRESULTS").isObject() ? Optional.of(of(name, root)) : Optional.empty();
        } catch (JacksonException unreadable) {
            throw new IOException(name + " is no case: " + unreadable.getMessage(), unreadable);
        }
    }

    private static DccCase of(String name, JsonNode root) {
        Map<Step, Boolean> expected = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            text(root.path("EXPECTEDRESULTS"), step.expectation).ifPresent(value -> expected.put(step, Boolean.valueOf(value)));
        }
        JsonNode context = root.path("TESTCTX");
        List<String> unreadable = new ArrayList<>();
        return new DccCase(name, text(root, "PREFIX").map(DccCase::oneLine), text(root, "BASE45").map(DccCase::oneLine),
                part(root, "COMPRESSED", DccCase::hex, unreadable), part(root, "COSE", DccCase::hex, unreadable),
                part(root, "CBOR", DccCase::hex, unreadable), part(root, "2DCODE", DccCase::base64, unreadable),
                part(context, "CERTIFICATE", DccCase::base64, unreadable),
                part(context, "VALIDATIONCLOCK", DccCase::instant, unreadable), expected, unreadable);
    }

    private static <T> Optional<T> part(JsonNode node, String field, Function<String, T> reading, List<String> unreadable) {
        try {
            return text(node, field).map(reading);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            unreadable.add(field + " cannot be read: " + wrong.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asString()).filter(text -> !text.isBlank()) : Optional.empty();
    }

    /** Blanks are characters of base45, ends of lines are not. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]", "");
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }

    /** As DER, PEM or the address of a picture. */
    private static byte[] base64(String text) {
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----|^data:[^,]*,", ""));
    }

    /** As ISO 8601 and its relations; without an offset it is UTC, without a time the day's begin. */
    private static Instant instant(String text) {
        return switch (CLOCK.parseBest(text.strip().replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from)) {
            case OffsetDateTime time -> time.toInstant();
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC);
            case TemporalAccessor other -> throw new DateTimeException("no time: " + other);
        };
    }
}
