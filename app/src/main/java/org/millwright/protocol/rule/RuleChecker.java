package org.millwright.protocol.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a rule as it is typed: a rule that can be judged by, or what is wrong with it and where. Knows no state; for any thread. */
public final class RuleChecker {

    public static final int MOST_CHARACTERS = 2_000;

    private RuleChecker() { }

    public static RuleCheck check(ClauseRule rule) {
        String text = rule.expression();
        if (text.length() > MOST_CHARACTERS) {
            return faulty(List.of(new RuleFault(RuleFault.Kind.TOO_LONG, 0, 1, Integer.toString(text.length()), List.of(Integer.toString(MOST_CHARACTERS)))));
        }
        CelValidationResult parsed = Language.parse(text);
        if (parsed.hasError()) {
            return faulty(parsed.getErrors().stream().map(issue -> fault(text, RuleFault.Kind.SYNTAX, issue)).toList());
        }
        return check(rule, ast(parsed));
    }

    private static RuleCheck check(ClauseRule rule, CelAbstractSyntaxTree parsed) {
        var tree = new SyntaxTree(rule.expression(), parsed);
        var reader = new FaultReader(tree);
        List<RuleFault> faults = reader.read();
        if (!faults.isEmpty()) {
            return faulty(faults);
        }
        CelValidationResult checked = Language.check(parsed);
        if (checked.hasError()) {
            return faulty(checked.getErrors().stream().map(issue -> fault(rule.expression(), RuleFault.Kind.WRONG_TYPE, issue)).toList());
        }
        return new RuleCheck.Sound(new CheckedRule(rule, reader.subject(), reader.facts(), LimitReader.read(tree), Language.program(ast(checked))));
    }

    private static RuleCheck faulty(List<RuleFault> faults) {
        var ordered = new ArrayList<>(faults);
        ordered.sort(Comparator.comparingInt(RuleFault::offset));
        return new RuleCheck.Faulty(List.copyOf(ordered));
    }

    private static RuleFault fault(String text, RuleFault.Kind kind, CelIssue issue) {
        var source = new SourceText(text);
        int offset = source.offset(issue.getSourceLocation().getLine(), issue.getSourceLocation().getColumn());
        return new RuleFault(kind, offset, source.length(offset), source.word(offset), List.of());
    }

    private static CelAbstractSyntaxTree ast(CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw new IllegalStateException("no tree although there is no error", e);
        }
    }
}
