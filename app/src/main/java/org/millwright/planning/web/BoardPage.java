package org.millwright.planning.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.planning.ZonePlan;
import org.millwright.planning.board.By;
import org.millwright.planning.board.Difference;
import org.millwright.planning.board.WeekLoads.Load;
import org.millwright.ui.Option;

/**
 * The board of one plan.
 *
 * @param groups      of this page, in their order
 * @param page        from 1; {@code total} rows on all pages
 * @param rowsInAll   that there are, shown or not
 * @param unserved    the first of {@code unservedInAll}
 * @param differences the first of {@code differencesInAll} against the published plan
 * @param drafts      that stand beside the published plan
 * @param chosen      what the side panel explains; null for nothing
 */
public record BoardPage(PlanHead head, Scale scale, By by, String text, String trade, List<Option> trades, boolean all, List<Group> groups, int page, int size, long total,
                        int rowsInAll, List<Load> loads, List<UnservedView> unserved, long unservedInAll, List<Difference> differences, long differencesInAll, List<ZonePlan> drafts,
                        @Nullable ChosenView chosen) {

    /**
     * @param key  {@code local}, {@code outside}, {@code projects} or the code of a trade
     * @param name of the trade; else empty
     */
    public record Group(String key, String name, int shown, int all, List<RowView> rows) {}

    /** From so many per cent on a week is marked. */
    public static final int FULL_PERCENT = 92;

    public boolean filtered() {
        return !text.isEmpty() || !trade.isEmpty();
    }

    public boolean chooses(@Nullable UUID packageId) {
        return chosen != null && chosen.packageId().equals(packageId);
    }
}
