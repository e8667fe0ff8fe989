package org.millwright.directory.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The sheet of codes, list beside list under headings, and the drop-downs of the other sheets that draw on it. */
final class TemplateChoices {

    /** Rows for which a choice is offered; more may be filled in. */
    private static final int CHOICE_ROWS = 5_000;
    private static final int FIRST_LINE = 2;
    private static final int NAME = 1;
    private static final int SCOPE = 2;

    private final Worksheet sheet;
    private final RosterWords words;
    private final Map<CodeList, Range> names = new EnumMap<>(CodeList.class);
    private @Nullable Range yesNo;
    private @Nullable Range scopes;
    private int column;

    private TemplateChoices(Worksheet sheet, RosterWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    static TemplateChoices write(Worksheet sheet, RosterCodes codes, RosterWords words) {
        TemplateChoices choices = new TemplateChoices(sheet, words);
        for (CodeList list : CodeList.values()) {
            choices.list(list, rows(list, codes, words));
        }
        choices.yesNo();
        sheet.freezePane(0, FIRST_LINE);
        return choices;
    }

    /** Every choice there is, a line each. */
    static List<List<String>> lines(RosterCodes codes, RosterWords words) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("list", "code", "name", "scope").stream().map(key -> words.say("roster.codes." + key)).toList());
        for (CodeList list : CodeList.values()) {
            for (List<String> row : rows(list, codes, words)) {
                lines.add(List.of(words.say("roster.codes." + list), row.getFirst(), row.get(NAME), row.size() > SCOPE ? row.get(SCOPE) : ""));
            }
        }
        return lines;
    }

    /** Code, name, and for a class of licences its scope: the same class stands under each scope that has it. */
    private static List<List<String>> rows(CodeList list, RosterCodes codes, RosterWords words) {
        if (list != CodeList.LICENCE_CLASS) {
            return codes.list(list).stream().map(code -> List.of(code.code(), code.name(words.locale()))).toList();
        }
        return codes.list(CodeList.LICENCE_SCOPE).stream().flatMap(scope -> codes.classesOf(scope.code()).stream()
                .map(grade -> List.of(grade.code(), readable(grade, codes, words), scope.name(words.locale())))).toList();
    }

    /** A name under which another scope has another class would be read as that one. */
    private static String readable(RosterCode grade, RosterCodes codes, RosterWords words) {
        String name = grade.name(words.locale());
        return codes.find(CodeList.LICENCE_CLASS, name).filter(found -> found.code().equals(grade.code())).isPresent() ? name : grade.code();
    }

    private void list(CodeList list, List<List<String>> rows) {
        List<String> titles = new ArrayList<>(List.of(words.say("roster.codes.code"), words.say("roster.codes.name")));
        if (list == CodeList.LICENCE_CLASS) {
            titles.add(words.say("roster.codes.scope"));
        }
        int first = column;
        block(words.say("roster.codes." + list), titles, rows);
        if (!rows.isEmpty()) {
            names.put(list, range(first + NAME, rows.size()));
            if (list == CodeList.LICENCE_CLASS) {
                scopes = range(first + SCOPE, rows.size());
            }
        }
    }

    private void yesNo() {
        int first = column;
        block(words.say("roster.codes.YES_NO"), List.of(words.say("roster.codes.name")),
                List.of(List.of(WrittenCell.yes(words.locale())), List.of(WrittenCell.no(words.locale()))));
        yesNo = range(first, 2);
    }

    private Range range(int at, int rows) {
        return sheet.range(FIRST_LINE, at, FIRST_LINE + rows - 1, at);
    }

    private void block(String title, List<String> titles, List<List<String>> rows) {
        sheet.inlineString(0, column, title);
        sheet.style(0, column).bold().set();
        for (int i = 0; i < titles.size(); i++) {
            sheet.width(column + i, i == 0 && titles.size() > 1 ? 24 : 34);
            sheet.inlineString(1, column + i, titles.get(i));
            sheet.style(1, column + i).fillColor("E7ECF3").set();
            for (int line = 0; line < rows.size(); line++) {
                sheet.inlineString(FIRST_LINE + line, column + i, rows.get(line).get(i));
            }
        }
        column += titles.size() + 1;
        sheet.width(column - 1, 3);
    }

    /** A choice is offered and not enforced: codes may be typed, and the reader says what it does not know. */
    void offer(Worksheet to, RosterSheet roster) {
        for (int i = 0; i < roster.columns().size(); i++) {
            Column each = roster.columns().get(i);
            Range from = each.type() == ColumnType.YES_NO ? yesNo : each.codes() == null ? null : names.get(each.codes());
            if (from == null) {
                continue;
            }
            Range cells = to.range(1, i, CHOICE_ROWS, i);
            if (each.codes() == CodeList.LICENCE_CLASS) {
                cells.validateWithListByFormula(classesOf(address(roster.index("scope")) + "2", from)).showErrorMessage(false);
            } else {
                cells.validateWithList(from).showErrorMessage(false);
            }
        }
    }

    /** The classes of the scope chosen in the same row: they stand together, as the scopes follow each other. */
    private String classesOf(String chosen, Range from) {
        Range of = Objects.requireNonNull(scopes);
        String scope = place(of.getLeft(), of.getTop()) + ":" + absolute(of.getLeft(), of.getBottom());
        return "OFFSET(" + place(from.getLeft(), from.getTop()) + ",MATCH($" + chosen + "," + scope + ",0)-1,0,COUNTIF(" + scope + ",$" + chosen + "),1)";
    }

    private static String place(int at, int line) {
        return "'" + RosterTemplate.CODES_TAB + "'!" + absolute(at, line);
    }

    private static String absolute(int at, int line) {
        return "$" + address(at) + "$" + (line + 1);
    }

    private static String address(int at) {
        return at < 26 ? String.valueOf((char) ('A' + at)) : address(at / 26 - 1) + address(at % 26);
    }
}
