package org.millwright.bench.dcc;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The CWT claims of a certificate, as freely as they were written: numbers of any kind, or a tag for time around them. */
record HealthClaims(CBORObject payload) {

    private static final int EXPIRES = 4;
    private static final int ISSUED = 6;
    private static final int CONTAINER = -260;
    private static final int TAG_EPOCH = 1;

    /** What a certificate certifies, by its name in the content. */
    enum Content {
        TEST("t"), VACCINATION("v"), RECOVERY("r");

        final String field;

        Content(String field) {
            this.field = field;
        }
    }

    Optional<Instant> issued() {
        return time(ISSUED);
    }

    Optional<Instant> expires() {
        return time(EXPIRES);
    }

    /** The content itself, without the claims around it. */
    Optional<CBORObject> certificate() {
        return find(payload, CBORObject.FromObject(CONTAINER)).flatMap(container -> find(container, CBORObject.FromObject(1)));
    }

    Set<Content> contents() {
        Set<Content> contents = EnumSet.noneOf(Content.class);
        for (Content content : Content.values()) {
            if (!entries(content).isEmpty()) {
                contents.add(content);
            }
        }
        return contents;
    }

    /** When a test was taken after this: no test was, whatever the signature says. */
    Optional<Instant> sampledAfter(Instant clock) {
        return entries(Content.TEST).stream().flatMap(test -> find(test, CBORObject.FromObject("sc")).stream())
                .flatMap(sampled -> parsed(sampled).stream()).filter(sampled -> sampled.isAfter(clock)).findFirst();
    }

    private List<CBORObject> entries(Content content) {
        return certificate().flatMap(certificate -> find(certificate, CBORObject.FromObject(content.field)))
                .filter(list -> list.getType() == CBORType.Array).map(list -> List.copyOf(list.getValues())).orElse(List.of());
    }

    private Optional<Instant> time(int claim) {
        return find(payload, CBORObject.FromObject(claim)).map(time -> time.HasMostOuterTag(TAG_EPOCH) ? time.UntagOne() : time)
                .filter(CBORObject::isNumber)
                .map(number -> Instant.ofEpochSecond((long) Math.min(1e11, Math.max(-1e11, number.AsDouble()))));
    }

    private static Optional<Instant> parsed(CBORObject text) {
        try {
            return text.getType() == CBORType.TextString ? Optional.of(OffsetDateTime.parse(text.AsString()).toInstant()) : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static Optional<CBORObject> find(CBORObject map, CBORObject key) {
        return map.getType() == CBORType.Map ? Optional.ofNullable(map.get(key)) : Optional.empty();
    }
}
