package org.millwright.planning.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.ui.Option;

/**
 * What shall be supposed, in a draft or in a new one.
 *
 * @param head  null: a draft is begun with it
 * @param first there is no plan yet, so that there is nothing to suppose against
 * @param name  of the new draft, as typed
 */
public record SupposePage(@Nullable PlanHead head, boolean first, @Nullable String name, EditForm typed, CrewFields crews, List<Option> areas, WorkFields works) {}
