package org.millwright.protocol.rule;

/**
 * A fact that rules can name.
 *
 * @param name  as in a rule, {@code person.nat.result}; words on screen are {@code fact.<name>}
 * @param group facts that come from one piece of evidence, such as result and sampling time of one test, and are never mixed between two
 * @param precedence of the group: which evidence counts where several disagree
 */
public record FactDefinition(String name, FactSubject subject, FactCategory category, FactType type, String group, Precedence precedence) {

    /** The unit rules compare it in, for types that have one. */
    public java.util.Optional<Unit> unit() {
        return switch (type) {
            case FactType.Amount amount -> java.util.Optional.of(amount.unit());
            case FactType.Since since -> java.util.Optional.of(since.unit());
            default -> java.util.Optional.empty();
        };
    }

    /** Whether the value can belong to this fact. */
    public boolean accepts(FactValue value) {
        return switch (value) {
            case FactValue.Amount amount -> type instanceof FactType.Amount(Unit unit) && unit.dimension() == amount.unit().dimension();
            case FactValue.Moment moment -> type instanceof FactType.Since;
            case FactValue.Count count -> type instanceof FactType.Count;
            case FactValue.Flag flag -> type instanceof FactType.Flag;
            case FactValue.Choice(String word) -> type instanceof FactType.Choice(var values, var open) && (values.contains(word) || open.contains(word));
            case FactValue.Erased erased -> true;
        };
    }
}
