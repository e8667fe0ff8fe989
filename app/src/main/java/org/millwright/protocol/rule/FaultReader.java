package org.millwright.protocol.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a rule, in words a person can act on. CEL's own check comes after it and would refuse the same, but cannot say what was meant. */
final class FaultReader {

    static final Set<String> JOINS = Set.of("_&&_", "_||_", "!_", "_?_:_");
    static final Set<String> ORDERS = Set.of("_<_", "_<=_", "_>_", "_>=_");
    static final Set<String> EQUALITIES = Set.of("_==_", "_!=_");

    private final SyntaxTree tree;
    private final List<RuleFault> faults = new ArrayList<>();
    private final Set<String> facts = new LinkedHashSet<>();
    private @Nullable FactSubject subject;

    FaultReader(SyntaxTree tree) {
        this.tree = tree;
    }

    List<RuleFault> read() {
        condition(tree.root());
        if (facts.isEmpty() && faults.isEmpty()) {
            fault(RuleFault.Kind.NO_FACT, tree.root(), List.of());
        }
        return faults;
    }

    /** The facts named, in the order of their places. */
    List<String> facts() {
        return List.copyOf(facts);
    }

    FactSubject subject() {
        if (subject == null) {
            throw new IllegalStateException("a rule without facts has no subject");
        }
        return subject;
    }

    private void condition(CelExpr expr) {
        String function = SyntaxTree.function(expr);
        if (JOINS.contains(function)) {
            expr.call().args().forEach(this::condition);
        } else if (ORDERS.contains(function) || EQUALITIES.contains(function)) {
            comparison(expr);
        } else if (function.equals("@in")) {
            membership(expr);
        } else if (!function.isEmpty()) {
            boolean unit = Unit.find(function).isPresent();
            fault(unit ? RuleFault.Kind.WRONG_TYPE : RuleFault.Kind.UNKNOWN_FUNCTION, expr, unit ? List.of() : Arrays.stream(Unit.values()).map(Unit::function).toList());
        } else if (SyntaxTree.name(expr).isPresent()) {
            known(expr).filter(fact -> !(fact.type() instanceof FactType.Flag)).ifPresent(fact -> fault(RuleFault.Kind.WRONG_TYPE, expr, List.of(Typical.comparison(fact))));
        } else if (!SyntaxTree.is(expr, CelConstant.Kind.BOOLEAN_VALUE)) {
            fault(RuleFault.Kind.WRONG_TYPE, expr, List.of("true", "false"));
        }
    }

    private void comparison(CelExpr expr) {
        CelExpr left = expr.call().args().get(0);
        CelExpr right = expr.call().args().get(1);
        boolean named = SyntaxTree.name(left).isPresent();
        if (!named && SyntaxTree.name(right).isEmpty()) {
            fault(RuleFault.Kind.WRONG_TYPE, expr, List.of());
            return;
        }
        CelExpr other = named ? right : left;
        known(named ? left : right).ifPresentOrElse(fact -> beside(fact, SyntaxTree.function(expr), other), () -> SyntaxTree.name(other).ifPresent(name -> known(other)));
    }

    private void beside(FactDefinition fact, String operator, CelExpr other) {
        if (SyntaxTree.function(other).equals("_?_:_")) {
            condition(other.call().args().get(0));
            beside(fact, operator, other.call().args().get(1));
            beside(fact, operator, other.call().args().get(2));
        } else if (SyntaxTree.name(other).isPresent()) {
            known(other).filter(second -> !comparable(fact, second, operator)).ifPresent(second -> fault(RuleFault.Kind.WRONG_TYPE, other, List.of(Typical.value(fact))));
        } else if (ORDERS.contains(operator) && (fact.type() instanceof FactType.Flag || fact.type() instanceof FactType.Choice)) {
            fault(RuleFault.Kind.WRONG_TYPE, other, List.of(Typical.comparison(fact)));
        } else {
            literal(fact, other);
        }
    }

    private void membership(CelExpr expr) {
        CelExpr list = expr.call().args().get(1);
        known(expr.call().args().get(0)).ifPresent(fact -> {
            if (list.getKind() != CelExpr.ExprKind.Kind.LIST || !(fact.type() instanceof FactType.Choice || fact.type() instanceof FactType.Count)) {
                fault(RuleFault.Kind.WRONG_TYPE, list, List.of(Typical.comparison(fact)));
            } else {
                list.list().elements().forEach(one -> literal(fact, one));
            }
        });
    }

    private void literal(FactDefinition fact, CelExpr other) {
        boolean right = switch (fact.type()) {
            case FactType.Amount(Unit unit) -> quantity(unit, other);
            case FactType.Since(Unit unit) -> quantity(unit, other);
            case FactType.Count count -> SyntaxTree.is(other, CelConstant.Kind.INT64_VALUE);
            case FactType.Flag flag -> SyntaxTree.is(other, CelConstant.Kind.BOOLEAN_VALUE);
            case FactType.Choice choice -> word(choice, other);
        };
        if (!right) {
            fault(RuleFault.Kind.WRONG_TYPE, other, List.of(Typical.value(fact)));
        }
    }

    /** Whether it is one at all; a missing or wrong unit is told here. */
    private boolean quantity(Unit unit, CelExpr other) {
        if (SyntaxTree.isNumber(other)) {
            fault(RuleFault.Kind.MISSING_UNIT, other, List.of(unit.function() + "(" + tree.text(other) + ")"));
            return true;
        }
        Optional<Unit> given = Unit.find(SyntaxTree.function(other)).filter(one -> other.call().args().size() == 1 && SyntaxTree.isNumber(other.call().args().get(0)));
        given.filter(one -> one.dimension() != unit.dimension()).ifPresent(one -> fault(RuleFault.Kind.WRONG_UNIT, other,
                Arrays.stream(Unit.values()).filter(fitting -> fitting.dimension() == unit.dimension()).map(Unit::function).toList()));
        return given.isPresent();
    }

    private boolean word(FactType.Choice choice, CelExpr other) {
        if (!SyntaxTree.is(other, CelConstant.Kind.STRING_VALUE)) {
            return false;
        }
        String word = other.constant().stringValue();
        if (!choice.values().contains(word)) {
            var nearest = choice.values().stream().sorted(Comparator.comparingInt(one -> EditDistance.between(one, word))).map(one -> "\"" + one + "\"").toList();
            fault(choice.open().contains(word) ? RuleFault.Kind.OPEN_VALUE : RuleFault.Kind.UNKNOWN_VALUE, other, nearest);
        }
        return true;
    }

    /** Two times since something are not: when their order turns could not be told from one of them. */
    private static boolean comparable(FactDefinition one, FactDefinition other, String operator) {
        boolean since = one.type() instanceof FactType.Since || other.type() instanceof FactType.Since;
        boolean sameDimension = one.unit().isPresent() && one.unit().map(Unit::dimension).equals(other.unit().map(Unit::dimension));
        boolean same = one.unit().isEmpty() && one.type().equals(other.type()) && (one.type() instanceof FactType.Count || EQUALITIES.contains(operator));
        return !since && (sameDimension || same);
    }

    private Optional<FactDefinition> known(CelExpr expr) {
        Optional<String> name = SyntaxTree.name(expr);
        Optional<FactDefinition> fact = name.flatMap(FactCatalogue.standard()::find);
        if (fact.isPresent()) {
            note(expr, fact.get());
        } else if (name.isEmpty()) {
            fault(RuleFault.Kind.WRONG_TYPE, expr, List.of());
        } else if (FactCatalogue.standard().forbidden(name.get()).isPresent()) {
            fault(RuleFault.Kind.FORBIDDEN_FACT, expr, List.of());
        } else {
            fault(RuleFault.Kind.UNKNOWN_FACT, expr, FactCatalogue.standard().nearest(name.get()));
        }
        return fact;
    }

    private void note(CelExpr expr, FactDefinition fact) {
        facts.add(fact.name());
        FactSubject together = subject == null ? fact.subject() : subject.with(fact.subject());
        if (together == null) {
            fault(RuleFault.Kind.MIXED_SUBJECTS, expr, List.of());
        } else {
            subject = together;
        }
    }

    private void fault(RuleFault.Kind kind, CelExpr at, List<String> expected) {
        faults.add(tree.fault(kind, at, expected));
    }
}
