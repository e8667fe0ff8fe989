package org.millwright.directory.roster;

import static org.millwright.directory.roster.CellReading.wrong;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.Characters;
import org.millwright.directory.identifier.CreditCode;
import org.millwright.directory.identifier.DocumentKind;
import org.millwright.directory.identifier.DocumentNumber;
import org.millwright.directory.roster.RawCell.Kind;

/** Reads a cell as what its column holds. One method a kind of column; dates and places have files of their own. */
final class CellReader {

    private final RosterCodes codes;
    private final @Nullable CreditCode own;

    CellReader(RosterCodes codes, @Nullable CreditCode own) {
        this.codes = codes;
        this.own = own;
    }

    CellReading read(Column column, RawCell cell) {
        if (cell.empty()) {
            return blank(column);
        }
        if (cell.kind() == Kind.FORMULA) {
            return wrong(ProblemCode.FORMULA, cell.text());
        }
        if (cell.kind() == Kind.ERROR) {
            return wrong(ProblemCode.CELL_ERROR, cell.text());
        }
        if (column.type().text()) {
            if (cell.kind() == Kind.DATE) {
                return wrong(ProblemCode.DATE_IN_TEXT, cell.text());
            }
            if (cell.destroyed()) {
                return wrong(ProblemCode.NUMBER_DESTROYED, cell.text());
            }
        }
        return typed(column, cell);
    }

    private CellReading blank(Column column) {
        if (column.type() == ColumnType.CREDIT_CODE && own != null) return CellReading.of(own);
        if (column.codes() == CodeList.DOCUMENT_KIND) return CellReading.of(DocumentKind.CITIZEN_ID);
        return column.required() ? wrong(ProblemCode.MISSING, column) : CellReading.BLANK;
    }

    private CellReading typed(Column column, RawCell cell) {
        return switch (column.type()) {
            case TEXT -> text(column, cell.text());
            case PERSON -> masked(cell.text()) ? masked(column) : text(column, cell.text());
            // a crew's number is the installer's own and is typed elsewhere too; those on papers stay as they are printed
            case LABEL -> text(column, column.name().equals("crewCode") ? Characters.halfWidth(cell.text()) : cell.text());
            case CREDIT_CODE -> IdentifierCells.creditCode(cell.text());
            case DOCUMENT_NUMBER -> text(column, Characters.compact(cell.text()));
            case PHONE -> masked(cell.text()) ? masked(column) : PhoneCells.read(cell.text());
            case CODE -> code(Objects.requireNonNull(column.codes()), cell.text());
            case DATE -> DateCells.read(cell, column.end());
            case LATITUDE, LONGITUDE -> PlaceCells.degrees(column.type(), cell.text());
            case DIVISION -> PlaceCells.division(cell.text());
            case SERVICE_AREA -> PlaceCells.serviceArea(cell.text());
            case YES_NO -> yesNo(cell.text());
        };
    }

    private static CellReading text(Column column, String text) {
        if (text.isEmpty()) {
            return column.required() ? wrong(ProblemCode.MISSING, column) : CellReading.BLANK;
        }
        return text.length() > column.maxLength()
                ? wrong(ProblemCode.TOO_LONG, text.length(), column.maxLength())
                : CellReading.of(text);
    }

    /** As the plain export writes it: read as it stands it would replace what is known by stars. */
    static boolean masked(String text) {
        return Characters.halfWidth(text).indexOf('*') >= 0;
    }

    private static CellReading masked(Column column) {
        return column.required() ? wrong(ProblemCode.NAME_MASKED) : CellReading.nothing(ProblemCode.PERSON_MASKED);
    }

    private CellReading code(CodeList list, String text) {
        return codes.find(list, text).map(code -> CellReading.of(value(list, code)))
                .or(() -> codes.findBegun(list, text).map(code -> CellReading.warned(value(list, code), ProblemCode.CODE_READ_AS, shortened(text), code)))
                .orElseGet(() -> wrong(ProblemCode.CODE_UNKNOWN, shortened(text), codes.list(list)));
    }

    private static Object value(CodeList list, RosterCode code) {
        return list == CodeList.DOCUMENT_KIND ? DocumentKind.valueOf(code.code()) : code.code();
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    private static CellReading yesNo(String text) {
        return switch (RosterCodes.fold(text)) {
            case "是", "yes", "y", "true", "1", "对" -> CellReading.of(true);
            case "否", "no", "n", "false", "0", "不是" -> CellReading.of(false);
            default -> "√✓✔".contains(text) ? CellReading.of(true) : wrong(ProblemCode.YES_NO, shortened(text));
        };
    }

    /** What a reader of the problem may see of the value. */
    static String shown(Column column, RawCell cell) {
        String text = shortened(cell.text());
        boolean personal = column.type().personal() && cell.kind() != Kind.FORMULA && text.length() >= 7;
        return personal ? DocumentNumber.mask(text) : text;
    }
}
