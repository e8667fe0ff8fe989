package org.millwright.directory.roster;

import java.util.regex.Pattern;
import org.millwright.directory.identifier.Characters;

/**
 * Phone numbers: mobiles as eleven digits, fixed lines with their area code, others from abroad with a plus. What can be dialled but reaches nobody in
 * particular is doubtful; what cannot reach anybody is wrong.
 */
final class PhoneCells {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    /** Area codes: 010 and 02x before eight digits, 03xx to 09xx before seven or eight. */
    private static final Pattern FIXED = Pattern.compile("(010|02[0-9])-?[2-9][0-9]{7}(-[0-9]{1,6})?|0[3-9][0-9]{2}-?[2-9][0-9]{6,7}(-[0-9]{1,6})?");
    private static final Pattern LOCAL = Pattern.compile("[2-9][0-9]{6,7}(-[0-9]{1,6})?");
    private static final Pattern COMPANY = Pattern.compile("(400|800)-?[0-9]{3}-?[0-9]{4}");
    /** Hotlines and emergency numbers: 12345, 95598, 110. */
    private static final Pattern SERVICE = Pattern.compile("95[0-9]{3,4}|1[0-2][0-9]{1,4}");
    private static final Pattern ABROAD = Pattern.compile("\\+[1-9][0-9]{6,14}");
    /** What is typed to fill a cell: one digit eight times, or the digits in their order. */
    private static final Pattern FILLED_IN = Pattern.compile(".*([0-9])\\1{7}|.*(12345678|87654321)");

    private PhoneCells() {}

    static CellReading read(String text) {
        String spaced = Characters.halfWidth(text).replaceAll("[\\s\\u2010-\\u2015]", "-").replaceAll("[()]", "-");
        String dashed = spaced.replaceAll("-+", "-").replaceAll("^-|-$", "");
        String bare = Characters.compact(dashed);
        String home = bare.replaceFirst("^(\\+86|0086)", "");
        if (MOBILE.matcher(home).matches()) {
            return FILLED_IN.matcher(home).matches() ? CellReading.warned(home, ProblemCode.PHONE_FILLED_IN) : CellReading.of(home);
        }
        String fixed = dashed.replaceFirst("^(\\+86|0086)-?", "");
        if (FIXED.matcher(fixed).matches() || COMPANY.matcher(fixed).matches()) {
            return CellReading.of(fixed);
        }
        if (LOCAL.matcher(fixed).matches() && !SERVICE.matcher(fixed).matches()) {
            return CellReading.warned(fixed, ProblemCode.PHONE_WITHOUT_AREA);
        }
        if (ABROAD.matcher(bare).matches() && !bare.startsWith("+86")) {
            return CellReading.of(bare);
        }
        return SERVICE.matcher(fixed).matches() ? CellReading.wrong(ProblemCode.PHONE_SERVICE, fixed)
                : CellReading.wrong(ProblemCode.PHONE_WRONG, Characters.compact(text).length());
    }
}
