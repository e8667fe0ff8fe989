package org.millwright.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.millwright.ui.NavGroup;
import org.millwright.ui.NavItem;
import org.springframework.stereotype.Component;

/** The main navigation, gathered from the modules; the entry with the longest matching address is the current one. */
@Component
class Navigation {

    private static final List<String> GROUPS = List.of("nav.run", "nav.match", "nav.service", "nav.base", "nav.system");
    private static final NavSource.Entry HOME = new NavSource.Entry("", 0, "nav.home", "/", "layout-dashboard", true);
    private static final NavSource.Entry MENU = new NavSource.Entry("", 0, "ui.more", "/menu", "menu-2", true);
    private static final int MOST_TABS = 5;

    private final List<NavSource> sources;

    Navigation(List<NavSource> sources) {
        this.sources = sources;
    }

    List<NavGroup> groupsFor(CurrentUser user, String path) {
        var entries = entriesFor(user);
        var current = current(entries, path);
        List<NavGroup> groups = new ArrayList<>();
        groups.add(new NavGroup(null, List.of(item(HOME, current))));
        for (var group : GROUPS) {
            var items = entries.stream().filter(entry -> entry.group().equals(group)).map(entry -> item(entry, current)).toList();
            if (!items.isEmpty()) groups.add(new NavGroup(group, items));
        }
        return groups;
    }

    /** On a phone that has no other menu, what finds no room stands behind the last tab: nothing is out of reach. */
    List<NavItem> tabsFor(CurrentUser user, String path) {
        var entries = entriesFor(user);
        var current = current(entries, path);
        var tabs = entries.stream().filter(NavSource.Entry::phoneTab).toList();
        if (!user.role().inTheField() || tabs.size() == entries.size() && tabs.size() <= MOST_TABS) return tabs.stream().limit(MOST_TABS).map(entry -> item(entry, current)).toList();
        var shown = tabs.subList(0, Math.min(MOST_TABS - 1, tabs.size()));
        return Stream.concat(shown.stream(), Stream.of(MENU)).map(entry -> item(entry, current == null || shown.contains(current) ? current : MENU)).toList();
    }

    private List<NavSource.Entry> entriesFor(CurrentUser user) {
        List<NavSource.Entry> entries = new ArrayList<>(List.of(HOME));
        sources.stream().flatMap(source -> source.entriesFor(user).stream())
                .sorted(Comparator.comparingInt((NavSource.Entry entry) -> GROUPS.indexOf(entry.group())).thenComparingInt(NavSource.Entry::order))
                .forEach(entries::add);
        return entries;
    }

    private static NavSource.@Nullable Entry current(List<NavSource.Entry> entries, String path) {
        if (path.equals("/")) return HOME;
        if (path.equals(MENU.href())) return MENU;
        return entries.stream().filter(entry -> entry != HOME && entry.covers(path) > 0).max(Comparator.comparingInt(entry -> entry.covers(path))).orElse(null);
    }

    private static NavItem item(NavSource.Entry entry, NavSource.@Nullable Entry current) {
        return new NavItem(entry.key(), entry.href(), entry.icon(), 0, entry == current);
    }
}
