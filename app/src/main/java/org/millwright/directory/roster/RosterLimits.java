package org.millwright.directory.roster;

/**
 * What a file may cost before it is refused.
 *
 * @param rows data rows of all sheets and files together
 * @param fileBytes size of one file
 * @param inflatedBytes all parts of a workbook, unpacked
 * @param textBytes a workbook's shared texts, unpacked: the one part that must lie in memory
 * @param ratio unpacked to packed, once a part is large enough to matter
 * @param entries parts of a workbook
 */
public record RosterLimits(int rows, long fileBytes, long inflatedBytes, long textBytes, int ratio, int entries) {

    private static final long MEBI = 1 << 20;

    public static final RosterLimits DEFAULT = new RosterLimits(20_000, 20 * MEBI, 200 * MEBI, 32 * MEBI, 200, 1_000);

    public RosterLimits withRows(int limit) {
        return new RosterLimits(limit, fileBytes, inflatedBytes, textBytes, ratio, entries);
    }
}
