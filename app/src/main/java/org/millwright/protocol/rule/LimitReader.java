package org.millwright.protocol.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.millwright.protocol.rule.Limit.Comparison;
import org.millwright.protocol.rule.Limit.Way;

/** Takes the comparisons out of a rule without faults. Two facts beside each other are none: neither is a limit of the other. */
final class LimitReader {

    private static final Map<String, Comparison> COMPARISONS = Map.of("_<_", Comparison.LESS, "_<=_", Comparison.AT_MOST, "_>_", Comparison.MORE,
            "_>=_", Comparison.AT_LEAST, "_==_", Comparison.IS, "_!=_", Comparison.IS_NOT, "@in", Comparison.ONE_OF);

    private final List<Limit> wanted = new ArrayList<>();
    private final List<Limit> turning = new ArrayList<>();
    private int choices;
    private Way way = Way.ONLY;

    private LimitReader() { }

    static Limits read(SyntaxTree tree) {
        var reader = new LimitReader();
        reader.read(tree.root(), true, true);
        return new Limits(List.copyOf(reader.wanted), List.copyOf(reader.turning));
    }

    /**
     * @param holding whether the part should be true, or false (under a "not")
     * @param goal    whether it is wanted at all
     */
    private void read(CelExpr expr, boolean holding, boolean goal) {
        String function = SyntaxTree.function(expr);
        switch (function) {
            case "_&&_", "_||_" -> {
                if (way.equals(Way.ONLY) && goal && function.equals(any(holding))) choice(expr, holding);
                else expr.call().args().forEach(one -> read(one, holding, goal));
            }
            case "!_" -> read(expr.call().args().get(0), !holding, goal);
            case "_?_:_" -> {
                read(expr.call().args().get(0), true, false);
                expr.call().args().subList(1, 3).forEach(one -> read(one, holding, goal));
            }
            case "" -> SyntaxTree.fact(expr).ifPresent(fact -> add(new Limit(fact.name(), Comparison.IS, List.of(new FactValue.Flag(true))), holding, goal));
            default -> comparison(expr, holding, goal);
        }
    }

    /** What means "any of these would do" of parts that should hold, or that should not. */
    private static String any(boolean holding) {
        return holding ? "_||_" : "_&&_";
    }

    /** A choice within a choice is read as part of the way it stands in. */
    private void choice(CelExpr expr, boolean holding) {
        int choice = ++choices;
        var ways = ways(expr, any(holding)).toList();
        for (int number = 0; number < ways.size(); number++) {
            way = new Way(choice, number);
            read(ways.get(number), holding, true);
        }
        way = Way.ONLY;
    }

    /** "a or b or c" is a tree of two. */
    private static Stream<CelExpr> ways(CelExpr expr, String any) {
        return SyntaxTree.function(expr).equals(any) ? expr.call().args().stream().flatMap(one -> ways(one, any)) : Stream.of(expr);
    }

    private void comparison(CelExpr expr, boolean holding, boolean goal) {
        CelExpr left = expr.call().args().get(0);
        CelExpr right = expr.call().args().get(1);
        Comparison comparison = COMPARISONS.get(SyntaxTree.function(expr));
        boolean mirrored = SyntaxTree.fact(left).isEmpty();
        CelExpr other = mirrored ? left : right;
        choices(other);
        List<FactValue> needed = values(other).toList();
        if (!needed.isEmpty()) {
            String fact = SyntaxTree.fact(mirrored ? right : left).orElseThrow().name();
            add(new Limit(fact, mirrored ? comparison.mirrored() : comparison, needed), holding, goal);
        }
    }

    private void choices(CelExpr value) {
        if (SyntaxTree.function(value).equals("_?_:_")) {
            read(value.call().args().get(0), true, false);
            value.call().args().subList(1, 3).forEach(this::choices);
        }
    }

    private Stream<FactValue> values(CelExpr expr) {
        return switch (expr.getKind()) {
            case LIST -> expr.list().elements().stream().flatMap(this::values);
            case CALL -> SyntaxTree.function(expr).equals("_?_:_") ? expr.call().args().subList(1, 3).stream().flatMap(this::values)
                    : Unit.find(SyntaxTree.function(expr)).map(unit -> new FactValue.Amount(SyntaxTree.number(expr.call().args().get(0)), unit)).stream().map(FactValue.class::cast);
            case CONSTANT -> Stream.of(constant(expr.constant()));
            default -> Stream.of();
        };
    }

    private static FactValue constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case INT64_VALUE -> new FactValue.Count(constant.int64Value());
            case BOOLEAN_VALUE -> new FactValue.Flag(constant.booleanValue());
            default -> new FactValue.Choice(constant.stringValue());
        };
    }

    /** "Is not true" is "is false". */
    private static Limit plain(Limit limit) {
        return limit.comparison() == Comparison.IS_NOT && limit.needed().getFirst() instanceof FactValue.Flag(boolean set)
                ? new Limit(limit.fact(), Comparison.IS, List.of(new FactValue.Flag(!set)), limit.way()) : limit;
    }

    private void add(Limit limit, boolean holding, boolean goal) {
        Limit read = (holding ? limit : plain(limit.negated())).on(way);
        turning.add(read);
        if (goal) {
            wanted.add(read);
        }
    }
}
