package org.millwright.directory.roster;

import java.util.regex.Pattern;
import org.millwright.directory.identifier.Characters;

/** Phone numbers: mobiles as eleven digits, fixed lines with their area code, others from abroad with a plus. */
final class PhoneCells {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern FIXED = Pattern.compile("(0[0-9]{2,3}-?)?[2-9][0-9]{6,7}(-[0-9]{1,6})?");
    private static final Pattern SERVICE = Pattern.compile("(400|800)-?[0-9]{3}-?[0-9]{4}|95[0-9]{3,4}|12[0-9]{3}");
    private static final Pattern ABROAD = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private PhoneCells() {}

    static CellReading read(String text) {
        String spaced = Characters.halfWidth(text).replaceAll("[\\s\\u2010-\\u2015]", "-").replaceAll("[()]", "-");
        String dashed = spaced.replaceAll("-+", "-").replaceAll("^-|-$", "");
        String bare = Characters.compact(dashed);
        String home = bare.replaceFirst("^(\\+86|0086)", "");
        if (MOBILE.matcher(home).matches()) {
            return CellReading.of(home);
        }
        String fixed = dashed.replaceFirst("^(\\+86|0086)-?", "");
        if (FIXED.matcher(fixed).matches() || SERVICE.matcher(fixed).matches()) {
            return CellReading.of(fixed);
        }
        return ABROAD.matcher(bare).matches() && !bare.startsWith("+86")
                ? CellReading.of(bare)
                : CellReading.wrong(ProblemCode.PHONE_WRONG, Characters.compact(text).length());
    }
}
