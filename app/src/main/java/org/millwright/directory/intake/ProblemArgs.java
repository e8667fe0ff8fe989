package org.millwright.directory.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.millwright.directory.roster.Column;
import org.millwright.directory.roster.RosterCode;
import org.millwright.directory.roster.RosterSheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Arguments of a problem's words, kept so that each reader gets them in his own language. */
final class ProblemArgs {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemArgs() {}

    static String write(Collection<?> args) {
        return JSON.writeValueAsString(list(args));
    }

    private static List<List<Object>> list(Collection<?> args) {
        List<List<Object>> out = new ArrayList<>();
        for (Object arg : args) out.add(one(arg));
        return out;
    }

    private static List<Object> one(Object arg) {
        return switch (arg) {
            case Column column -> List.of("column", sheetOf(column).name(), column.name());
            case RosterSheet sheet -> List.of("sheet", sheet.name());
            case RosterCode code -> List.of("code", code.code(), code.zh(), code.en());
            case LocalDate day -> List.of("day", day.toString());
            case Integer number -> List.of("number", number);
            case Collection<?> many -> List.of("many", list(many));
            default -> List.of("text", String.valueOf(arg));
        };
    }

    /** Columns are equal only to themselves; one of the same content in another sheet has the same title and serves as well. */
    private static RosterSheet sheetOf(Column column) {
        for (RosterSheet sheet : RosterSheet.values()) {
            if (sheet.columns().contains(column)) return sheet;
        }
        throw new IllegalArgumentException("a column of no sheet: " + column);
    }

    static List<Object> read(String json) {
        return list(JSON.readTree(json));
    }

    private static List<Object> list(JsonNode nodes) {
        List<Object> out = new ArrayList<>();
        for (JsonNode node : (ArrayNode) nodes) out.add(one(node));
        return out;
    }

    private static Object one(JsonNode node) {
        return switch (node.get(0).asString()) {
            case "column" -> RosterSheet.valueOf(node.get(1).asString()).column(node.get(2).asString());
            case "sheet" -> RosterSheet.valueOf(node.get(1).asString());
            case "code" -> new RosterCode(node.get(1).asString(), node.get(2).asString(), node.get(3).asString());
            case "day" -> LocalDate.parse(node.get(1).asString());
            case "number" -> node.get(1).asInt();
            case "many" -> list(node.get(1));
            default -> node.get(1).asString();
        };
    }
}
