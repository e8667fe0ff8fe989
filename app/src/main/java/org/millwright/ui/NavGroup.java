package org.millwright.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param titleKey message key; null for the entries above the first heading */
public record NavGroup(@Nullable String titleKey, List<NavItem> items) {}
