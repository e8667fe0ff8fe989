package org.millwright.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.DemandDraft.AfterDraft;
import org.millwright.demand.DemandDraft.CertificateDraft;
import org.millwright.demand.DemandDraft.MachineDraft;
import org.millwright.demand.DemandDraft.PackageDraft;
import org.millwright.demand.DemandDraft.SkillDraft;

/**
 * Adds and takes out rows of a draft, for browsers without JavaScript. A path is that of the form's fields:
 * {@code machines} to add one, {@code packages[1].skills[0]} to take one out.
 */
public final class DraftRows {

    private static final Pattern TOP = Pattern.compile("(machines|packages)(?:\\[(\\d{1,3})])?");
    private static final Pattern NESTED = Pattern.compile("packages\\[(\\d{1,3})]\\.(skills|certificates|after)(?:\\[(\\d{1,3})])?");

    private DraftRows() {}

    /** A path that leads nowhere changes nothing. */
    public static DemandDraft change(DemandDraft it, String path) {
        var top = TOP.matcher(path);
        if (top.matches() && top.group(1).equals("machines")) return with(it, rows(it.machines(), top.group(2), MachineDraft.EMPTY), it.packages());
        if (top.matches()) return with(it, it.machines(), rows(it.packages(), top.group(2), PackageDraft.EMPTY));
        var nested = NESTED.matcher(path);
        if (!nested.matches()) return it;
        int at = Integer.parseInt(nested.group(1));
        var number = nested.group(3);
        UnaryOperator<PackageDraft> change = switch (nested.group(2)) {
            case "skills" -> one -> with(one, rows(one.skills(), number, SkillDraft.EMPTY), one.certificates(), one.after());
            case "certificates" -> one -> with(one, one.skills(), rows(one.certificates(), number, CertificateDraft.EMPTY), one.after());
            default -> one -> with(one, one.skills(), one.certificates(), rows(one.after(), number, AfterDraft.EMPTY));
        };
        var packages = new ArrayList<>(it.packages());
        if (at < packages.size()) packages.set(at, change.apply(packages.get(at)));
        return with(it, it.machines(), packages);
    }

    private static <T> List<T> rows(List<T> rows, @Nullable String number, T empty) {
        var changed = new ArrayList<>(rows);
        if (number == null) changed.add(empty);
        else if (Integer.parseInt(number) < changed.size()) changed.remove(Integer.parseInt(number));
        return changed;
    }

    private static DemandDraft with(DemandDraft it, List<MachineDraft> machines, List<PackageDraft> packages) {
        return new DemandDraft(it.title(), it.description(), it.siteId(), it.contactName(), it.contactPhone(), it.budgetFrom(), it.budgetTo(), machines, packages);
    }

    private static PackageDraft with(PackageDraft it, List<SkillDraft> skills, List<CertificateDraft> certificates, List<AfterDraft> after) {
        return new PackageDraft(it.id(), it.title(), it.what(), it.licence(), it.workHours(), it.windowFrom(), it.windowUntil(), it.readyAt(), it.crewsNeeded(),
                it.split(), skills, certificates, after);
    }
}
