package org.millwright.protocol.rule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows when what a clause asks for does not hold. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
@JsonSubTypes({@JsonSubTypes.Type(value = Outcome.Require.class, name = "require"), @JsonSubTypes.Type(value = Outcome.Condition.class, name = "condition"),
        @JsonSubTypes.Type(value = Outcome.Quarantine.class, name = "quarantine"), @JsonSubTypes.Type(value = Outcome.Refuse.class, name = "refuse")})
public sealed interface Outcome {

    int MOST_DAYS = 60;

    Verdict verdict();

    /** Not admitted as things stand; admitted once what is asked for has been brought. */
    record Require() implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.REFUSE;
        }
    }

    /**
     * Admitted, but.
     *
     * @param withinHours after arrival; null when from arrival on
     */
    record Condition(List<ConditionKind> kinds, @Nullable Integer withinHours) implements Outcome {

        public Condition {
            kinds = List.copyOf(kinds);
            if (kinds.isEmpty() || (withinHours != null && withinHours < 1)) {
                throw new IllegalArgumentException("a condition names what is asked, within 1 hour or more: " + kinds + ", " + withinHours);
            }
        }

        @Override
        public Verdict verdict() {
            return Verdict.ADMIT_WITH_CONDITIONS;
        }
    }

    record Quarantine(int days) implements Outcome {

        public Quarantine {
            if (days < 1 || days > MOST_DAYS) {
                throw new IllegalArgumentException("quarantine takes 1 to " + MOST_DAYS + " days, not " + days);
            }
        }

        @Override
        public Verdict verdict() {
            return Verdict.QUARANTINE;
        }
    }

    record Refuse() implements Outcome {
        @Override
        public Verdict verdict() {
            return Verdict.REFUSE;
        }
    }
}
