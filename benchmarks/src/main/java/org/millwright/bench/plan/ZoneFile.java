package org.millwright.bench.plan;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.millwright.planner.problem.BookedSite;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.planner.problem.WorkCalendar;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * A whole problem as JSON: the planner's records with their components by name, as README.md tells. Minutes are numbers
 * from the start of the horizon, or "-inf" and "inf" where the record allows an open end; an interval is a pair of them,
 * a calendar a list of such pairs. What a record refuses is refused here in its words.
 */
final class ZoneFile {

    private static final String SINCE_EVER = "-inf";
    private static final String FOR_EVER = "inf";

    private ZoneFile() {
    }

    /** @throws IllegalArgumentException when the file holds no such problem */
    static Problem read(Path file) {
        try {
            return mapper().readValue(file.toFile(), Problem.class);
        } catch (JacksonException wrong) {
            Throwable cause = wrong;
            while (cause.getCause() != null && !(cause instanceof IllegalArgumentException)) {
                cause = cause.getCause();
            }
            String said = cause instanceof JacksonException told ? told.getOriginalMessage().replaceFirst(" \\(start marker.*", "") : cause.getMessage();
            throw new IllegalArgumentException(file + ": no zone, " + said, wrong);
        }
    }

    static void write(Path file, Problem problem) throws IOException {
        mapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), problem);
    }

    private static JsonMapper mapper() {
        SimpleModule minutes = new SimpleModule("minutes")
                .addSerializer(long.class, new MinuteWriter()).addSerializer(Long.class, new MinuteWriter())
                .addDeserializer(long.class, new MinuteReader()).addDeserializer(Long.class, new MinuteReader())
                .addSerializer(Interval.class, new IntervalWriter()).addDeserializer(Interval.class, new IntervalReader())
                .addSerializer(WorkCalendar.class, new CalendarWriter()).addDeserializer(WorkCalendar.class, new CalendarReader());
        return JsonMapper.builder().addModule(minutes).addMixIn(Capacity.class, SitesMayBeAbsent.class).addMixIn(Job.class, TurnsMayBeAbsent.class)
                .addMixIn(SiteTurns.class, TurnsAsGiven.class).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultVisibility(all -> all.withFieldVisibility(Visibility.ANY).withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE))
                .build();
    }

    /** A plan takes no notice of them: files need not say it. */
    private abstract static class SitesMayBeAbsent {

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        private List<BookedSite> bookedSites;
    }

    /** Most sites are had by nobody in turn, and files of before hours in turn do not know of them. */
    private abstract static class TurnsMayBeAbsent {

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        private Optional<SiteTurns> turns;
    }

    /** What it works out of them is no part of the file. */
    private abstract static class TurnsAsGiven {

        @JsonIgnore
        private List<Interval> local;
        @JsonIgnore
        private List<Interval> outside;

        @JsonCreator
        TurnsAsGiven(@JsonProperty("turns") List<SiteTurns.Turn> turns, @JsonProperty("disinfectionMinutes") long disinfectionMinutes,
                     @JsonProperty("splitShiftUntil") @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Long> splitShiftUntil) {
        }
    }

    private static void writeMinute(long minute, JsonGenerator json) {
        if (minute == Interval.OPEN_START) {
            json.writeString(SINCE_EVER);
        } else if (minute == Interval.OPEN_END) {
            json.writeString(FOR_EVER);
        } else {
            json.writeNumber(minute);
        }
    }

    private static long readMinute(JsonParser json, DeserializationContext context) {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return json.getLongValue();
        }
        return switch (json.getString()) {
            case SINCE_EVER -> Interval.OPEN_START;
            case FOR_EVER -> Interval.OPEN_END;
            case String other -> throw wrong(json, other + " is no whole number, nor \"-inf\" or \"inf\"");
        };
    }

    private static DatabindException wrong(JsonParser json, String message) {
        return DatabindException.from(json, message);
    }

    private static final class MinuteWriter extends ValueSerializer<Long> {

        @Override
        public void serialize(Long minute, JsonGenerator json, SerializationContext context) {
            writeMinute(minute, json);
        }
    }

    private static final class MinuteReader extends ValueDeserializer<Long> {

        @Override
        public Long deserialize(JsonParser json, DeserializationContext context) {
            return readMinute(json, context);
        }
    }

    private static final class IntervalWriter extends ValueSerializer<Interval> {

        @Override
        public void serialize(Interval interval, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            writeMinute(interval.startMinute(), json);
            writeMinute(interval.endMinute(), json);
            json.writeEndArray();
        }
    }

    private static final class IntervalReader extends ValueDeserializer<Interval> {

        @Override
        public Interval deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw wrong(json, "an interval must be a pair [start, end]");
            }
            json.nextToken();
            long start = readMinute(json, context);
            json.nextToken();
            long end = readMinute(json, context);
            if (json.nextToken() != JsonToken.END_ARRAY) {
                throw wrong(json, "an interval must be a pair [start, end]");
            }
            return new Interval(start, end);
        }
    }

    private static final class CalendarWriter extends ValueSerializer<WorkCalendar> {

        @Override
        public void serialize(WorkCalendar calendar, JsonGenerator json, SerializationContext context) {
            context.writeValue(json, calendar.shifts());
        }
    }

    /** Most crews work one of a few patterns: equal ones become one. */
    private static final class CalendarReader extends ValueDeserializer<WorkCalendar> {

        private final Map<WorkCalendar, WorkCalendar> known = new HashMap<>();

        @Override
        public WorkCalendar deserialize(JsonParser json, DeserializationContext context) {
            List<Interval> shifts = new ArrayList<>(List.of(context.readValue(json, Interval[].class)));
            return known.computeIfAbsent(WorkCalendar.of(shifts), same -> same);
        }
    }
}
