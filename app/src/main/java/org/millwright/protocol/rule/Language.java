package org.millwright.protocol.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * CEL with the catalogue's facts as variables. Each dimension is an opaque type that knows only comparisons and its unit functions: a quantity beside a bare number or another
 * dimension does not type-check, and there is no arithmetic by which a time could be hidden from {@code changesAt}. No macros, so nothing loops.
 */
final class Language {

    private static final Map<String, BiPredicate<Double, Double>> ORDERS = Map.of("_<_", (one, other) -> one < other, "_<=_", (one, other) -> one <= other,
            "_>_", (one, other) -> one > other, "_>=_", (one, other) -> one >= other);
    private static final CelOptions OPTIONS = CelOptions.current().enableUnknownTracking(true).build();
    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).addFunctionBindings(bindings()).build();

    private Language() { }

    static CelValidationResult parse(String expression) {
        return COMPILER.parse(expression);
    }

    static CelValidationResult check(CelAbstractSyntaxTree parsed) {
        return COMPILER.check(parsed);
    }

    static CelRuntime.Program program(CelAbstractSyntaxTree checked) {
        try {
            return RUNTIME.createProgram(checked);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a rule that type-checks cannot be run", e);
        }
    }

    private static CelCompiler compiler() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setOptions(OPTIONS).setStandardMacros(List.of()).setResultType(SimpleType.BOOL);
        FactCatalogue.standard().list().forEach(one -> builder.addVar(one.name(), typeOf(one.type())));
        for (Unit unit : Unit.values()) {
            builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(unit.function(),
                    CelOverloadDecl.newGlobalOverload(unit.function() + "_int", typeOf(unit), SimpleType.INT),
                    CelOverloadDecl.newGlobalOverload(unit.function() + "_double", typeOf(unit), SimpleType.DOUBLE)));
        }
        for (String operator : ORDERS.keySet()) {
            for (Unit.Dimension dimension : Unit.Dimension.values()) {
                CelType type = typeOf(dimension);
                builder.addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(operator,
                        CelOverloadDecl.newGlobalOverload(overload(operator, dimension), SimpleType.BOOL, type, type)));
            }
        }
        return builder.build();
    }

    private static List<CelFunctionBinding> bindings() {
        var bindings = new ArrayList<CelFunctionBinding>();
        for (Unit unit : Unit.values()) {
            bindings.add(CelFunctionBinding.from(unit.function() + "_int", Long.class, amount -> unit.toBase(amount)));
            bindings.add(CelFunctionBinding.from(unit.function() + "_double", Double.class, unit::toBase));
        }
        ORDERS.forEach((operator, order) -> List.of(Unit.Dimension.values()).forEach(dimension ->
                bindings.add(CelFunctionBinding.from(overload(operator, dimension), Double.class, Double.class, order::test))));
        return bindings;
    }

    private static String overload(String operator, Unit.Dimension dimension) {
        return dimension.name().toLowerCase(java.util.Locale.ROOT) + operator;
    }

    private static CelType typeOf(FactType type) {
        return switch (type) {
            case FactType.Amount(Unit unit) -> typeOf(unit);
            case FactType.Since(Unit unit) -> typeOf(unit);
            case FactType.Count count -> SimpleType.INT;
            case FactType.Flag flag -> SimpleType.BOOL;
            case FactType.Choice choice -> SimpleType.STRING;
        };
    }

    private static CelType typeOf(Unit unit) {
        return typeOf(unit.dimension());
    }

    private static CelType typeOf(Unit.Dimension dimension) {
        return OpaqueType.create(dimension.name().toLowerCase(java.util.Locale.ROOT));
    }
}
