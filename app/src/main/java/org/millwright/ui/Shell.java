package org.millwright.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page.
 *
 * @param signed null on public pages
 * @param groups of the navigation; the first may have no title
 * @param tabs   at the bottom of a phone's screen, five at most
 * @param chips  header facts: control level, protocol edition in force
 * @param map    address of the zone's own GeoJSON, on which every map is drawn; null where there is none
 * @param centre latitude and longitude that a map without anything on it opens on; null outside of a zone
 */
public record Shell(@Nullable Signed signed, List<NavGroup> groups, List<NavItem> tabs, List<HeaderChip> chips, @Nullable String map,
                    @Nullable String centre) {

    public static final Shell EMPTY = new Shell(null, List.of(), List.of(), List.of(), null, null);
}
