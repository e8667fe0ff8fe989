package org.millwright.protocol.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Optional;

/** A parsed rule with the places of its parts. */
final class SyntaxTree {

    private final SourceText source;
    private final CelAbstractSyntaxTree tree;

    SyntaxTree(String text, CelAbstractSyntaxTree tree) {
        this.source = new SourceText(text);
        this.tree = tree;
    }

    CelExpr root() {
        return tree.getExpr();
    }

    RuleFault fault(RuleFault.Kind kind, CelExpr at, List<String> expected) {
        int offset = offset(at);
        int length = name(at).map(String::length).orElseGet(() -> source.length(offset));
        return new RuleFault(kind, offset, length, source.part(offset, length), expected);
    }

    String text(CelExpr literal) {
        return source.word(offset(literal));
    }

    /** {@code a.b.c} as one name; empty for everything else. */
    static Optional<String> name(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> Optional.of(expr.ident().name());
            case SELECT -> expr.select().testOnly() ? Optional.empty() : name(expr.select().operand()).map(before -> before + "." + expr.select().field());
            default -> Optional.empty();
        };
    }

    static Optional<FactDefinition> fact(CelExpr expr) {
        return name(expr).flatMap(FactCatalogue.standard()::find);
    }

    static boolean isNumber(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && (expr.constant().getKind() == CelConstant.Kind.INT64_VALUE || expr.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE);
    }

    static double number(CelExpr constant) {
        return constant.constant().getKind() == CelConstant.Kind.INT64_VALUE ? constant.constant().int64Value() : constant.constant().doubleValue();
    }

    static boolean is(CelExpr expr, CelConstant.Kind kind) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT && expr.constant().getKind() == kind;
    }

    /** The call's function; empty for what is no call. */
    static String function(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CALL ? expr.call().function() : "";
    }

    /** Names begin at their first part and functions at their name; CEL points at the last dot and the parenthesis. */
    private int offset(CelExpr expr) {
        int place = tree.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
        return switch (expr.getKind()) {
            case SELECT -> name(expr).isPresent() ? offset(expr.select().operand()) : place;
            case CALL -> expr.call().target().isEmpty() && Character.isLetter(expr.call().function().charAt(0)) ? place - expr.call().function().length() : place;
            default -> place;
        };
    }
}
