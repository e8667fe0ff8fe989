package org.millwright.protocol.rule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** The value of a fact, as it was recorded. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "as")
@JsonSubTypes({@JsonSubTypes.Type(value = FactValue.Amount.class, name = "amount"), @JsonSubTypes.Type(value = FactValue.Moment.class, name = "moment"),
        @JsonSubTypes.Type(value = FactValue.Count.class, name = "count"), @JsonSubTypes.Type(value = FactValue.Flag.class, name = "flag"),
        @JsonSubTypes.Type(value = FactValue.Choice.class, name = "choice"), @JsonSubTypes.Type(value = FactValue.Erased.class, name = "erased")})
public sealed interface FactValue {

    record Amount(double amount, Unit unit) implements FactValue { }

    record Moment(Instant at) implements FactValue { }

    record Count(long count) implements FactValue { }

    record Flag(boolean set) implements FactValue { }

    record Choice(String word) implements FactValue { }

    /**
     * There was a value; it was erased.
     *
     * @param basis under which clause or whose demand
     */
    record Erased(Instant at, String basis) implements FactValue { }
}
