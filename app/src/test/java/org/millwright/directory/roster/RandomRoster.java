package org.millwright.directory.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.CitizenId;
import org.millwright.directory.identifier.CitizenIdCheck;
import org.millwright.directory.identifier.CreditCode;
import org.millwright.directory.identifier.CreditCodeCheck;
import org.millwright.directory.identifier.DivisionCode;
import org.millwright.directory.identifier.DocumentKind;
import org.millwright.directory.identifier.ServiceArea;

/** Rows of any look that is allowed, the same for the same seed: names like formulas, quotes, separators, line ends of use. */
final class RandomRoster {

    private static final String[] NASTY = {"=1+1", "+86", "-", "@SUM(A1)", "'quoted", "''", "a,b;c\td", "\"q\"", "全角（公司）", "😀吊装",
        "<&>]]>", "＝1", "007", "１２３", "1E+5x", "null", "#N/A", "TRUE", "2026-01-05", "_x000D_", "0", "é", "a  b"};
    private static final String USED = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Random random;
    private int serial;

    RandomRoster(long seed) {
        random = new Random(seed);
    }

    List<RosterRow> rows(RosterSheet sheet, int count) {
        List<RosterRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            serial++;
            int row = i + 2;
            rows.add(switch (sheet) {
                case INSTALLERS -> new InstallerRow(row, code(), text(), maybe(text()), maybe(division()), (31_000_000 + serial) / 1e6, (117_000_000 + pick(999_999)) / 1e6,
                        maybe(text()), maybe(phone()), text(), date(), areas());
                case LICENCES -> new LicenceRow(row, code(), "crane", pick(2) == 0 ? "1" : "A", text(), LocalDate.of(2020, 1, 1), date());
                case CREWS -> new CrewRow(row, code(), text() + serial, text(), null, null, maybe(division()), "NIGHT");
                case MEMBERS -> new MemberRow(row, code(), text(), text(), DocumentKind.CITIZEN_ID, citizen(), maybe(phone()), "rigger",
                        maybe("L5"), maybe(date()), pick(2) == 0);
                case CERTIFICATES -> new CertificateRow(row, citizen(), "Q2", text(), LocalDate.of(2020, 2, 29), date(), maybe(date()));
            });
        }
        return rows;
    }

    private int pick(int bound) {
        return random.nextInt(bound);
    }

    private <T> @Nullable T maybe(T value) {
        return pick(3) == 0 ? null : value;
    }

    private String text() {
        return pick(2) == 0 ? plain(NASTY[pick(NASTY.length)]) : "名" + Integer.toString(pick(1_000_000), 36);
    }

    /** Half width only, and no lone mark: labels come back that way. */
    private static String plain(String text) {
        return text.equals("''") ? "'x" : text.replace('＝', '=').replace("１２３", "123").replace("（", "(").replace("）", ")").replace('\t', ' ');
    }

    CreditCode code() {
        String base = "9134" + String.format("%04d", 100 + pick(9_000)) + "MA" + String.format("%06d", serial) + pick(10);
        for (char c : USED.toCharArray()) {
            if (CreditCode.check(base + c) instanceof CreditCodeCheck.Valid(CreditCode code)) {
                return code;
            }
        }
        throw new AssertionError(base);
    }

    private String citizen() {
        String base = "340104" + String.format("%04d%02d%02d", 1960 + pick(40), 1 + pick(12), 1 + pick(28)) + String.format("%03d", serial % 1000);
        for (char c : "0123456789X".toCharArray()) {
            if (CitizenId.check(base + c, RosterSamples.TODAY) instanceof CitizenIdCheck.Valid) {
                return base + c;
            }
        }
        throw new AssertionError(base);
    }

    private DivisionCode division() {
        return new DivisionCode("3401" + String.format("%02d", 1 + pick(80)));
    }

    private String phone() {
        return switch (pick(3)) {
            case 0 -> "138" + String.format("%08d", pick(100_000_000));
            case 1 -> "0551-6531" + String.format("%04d", pick(10_000));
            default -> "+85225" + String.format("%06d", pick(1_000_000));
        };
    }

    private LocalDate date() {
        return pick(10) == 0 ? RosterDates.UNLIMITED : LocalDate.of(2027, 1, 1).plusDays(pick(3000));
    }

    private List<ServiceArea> areas() {
        return pick(4) == 0 ? List.of(ServiceArea.NATIONWIDE) : List.of(new ServiceArea("3401"), new ServiceArea("340621"));
    }
}
