package org.millwright.directory.roster;

import java.time.LocalDate;
import org.millwright.directory.identifier.CreditCode;
import org.millwright.directory.identifier.CreditCodeCheck;

/** What a filled cell looks like, made of the zone's own codes and place. Of nobody: the identity number is the example of GB 11643. */
record RosterExample(RosterCodes codes, RosterWords words, LocalDate today) {

    String of(RosterSheet sheet, Column column) {
        boolean zh = words.locale().getLanguage().equals("zh");
        RosterPlace place = words.place();
        return switch (column.type()) {
            case TEXT -> switch (column.name()) {
                case "address" -> zh ? "创业路 1 号" : "1 Chuangye Road";
                default -> sheet == RosterSheet.CREWS ? zh ? "起重一班" : "Lifting crew 1" : zh ? "示例机电安装有限公司" : "Example Installation Co., Ltd.";
            };
            case PERSON -> zh ? "王小明" : "Wang Xiaoming";
            case LABEL -> column.name().equals("crewCode") ? "A-01" : sheet.name().charAt(0) + "-2026-0001";
            case CREDIT_CODE -> creditCode(place.division());
            case DOCUMENT_NUMBER -> "11010519491231002X";
            case PHONE -> column.name().equals("phone") && sheet == RosterSheet.INSTALLERS ? "010-65310000" : "13800138000";
            case DATE -> (column.end() ? today.plusYears(2) : today.minusYears(1)).toString();
            case LATITUDE -> RosterPlace.degrees(place.latitude());
            case LONGITUDE -> RosterPlace.degrees(place.longitude());
            case DIVISION -> place.division();
            case SERVICE_AREA -> place.division().substring(0, 4);
            case YES_NO -> WrittenCell.yes(words.locale());
            case CODE -> code(column);
        };
    }

    private String code(Column column) {
        var list = column.codes();
        if (list == CodeList.LICENCE_CLASS) {
            return codes.list(CodeList.LICENCE_SCOPE).stream().limit(1).flatMap(scope -> codes.classesOf(scope.code()).stream()).findFirst()
                    .map(code -> code.name(words.locale())).orElse("");
        }
        return list == null || codes.list(list).isEmpty() ? "" : codes.list(list).getFirst().name(words.locale());
    }

    /** The first of the division whose two checks hold. */
    private static String creditCode(String division) {
        String characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (char organisation : "0123456789X".toCharArray()) {
            for (char check : characters.toCharArray()) {
                if (CreditCode.check("91" + division + "MA000001" + organisation + check) instanceof CreditCodeCheck.Valid(CreditCode code)) {
                    return code.value();
                }
            }
        }
        return "";
    }
}
