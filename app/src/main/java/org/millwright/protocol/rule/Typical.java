package org.millwright.protocol.rule;

/** What stands beside a fact as a rule, offered where something else does. */
final class Typical {

    private Typical() { }

    static String comparison(FactDefinition fact) {
        return switch (fact.type()) {
            case FactType.Amount amount -> fact.name() + " >= " + value(fact);
            case FactType.Since since -> fact.name() + " <= " + value(fact);
            case FactType.Flag flag -> fact.name();
            default -> fact.name() + " == " + value(fact);
        };
    }

    static String value(FactDefinition fact) {
        return switch (fact.type()) {
            case FactType.Amount(Unit unit) -> unit.function() + "(" + typical(unit) + ")";
            case FactType.Since(Unit unit) -> unit.function() + "(" + typical(unit) + ")";
            case FactType.Count count -> "1";
            case FactType.Flag flag -> "true";
            case FactType.Choice choice -> "\"" + choice.values().getFirst() + "\"";
        };
    }

    private static String typical(Unit unit) {
        return switch (unit) {
            case MINUTES -> "30";
            case HOURS -> "48";
            case DAYS -> "7";
            case CELSIUS -> "37.3";
            case SQUARE_METRES -> "2.5";
            case KILOMETRES -> "100";
        };
    }
}
