package org.millwright.planner.problem;

import java.util.List;

/**
 * Where an installer works, by division codes: {@code 37} or {@code 370000} is a province, {@code 3706} or
 * {@code 370600} a city, {@code 370612} a district. The empty area is nowhere; {@link #EVERYWHERE} is not empty.
 *
 * @param prefixes kept without trailing pairs of zeros, which in GB/T 2260 stand for "all of it"
 */
public record ServiceArea(List<String> prefixes) {

    /** The whole country. */
    public static final ServiceArea EVERYWHERE = new ServiceArea(List.of(""));

    public ServiceArea {
        prefixes = Bound.list("ServiceArea", "prefixes", prefixes).stream().map(ServiceArea::prefix).distinct().toList();
    }

    public static ServiceArea of(String... divisions) {
        return new ServiceArea(List.of(divisions));
    }

    public boolean includes(Place place) {
        for (int i = 0; i < prefixes.size(); i++) {
            if (place.division().startsWith(prefixes.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static String prefix(String code) {
        if (code.length() > 6 || code.length() % 2 != 0 || !Place.isDigits(code)) {
            throw new IllegalArgumentException(
                    "ServiceArea: division is \"" + code + "\", must be 0, 2, 4 or 6 digits (GB/T 2260)");
        }
        String prefix = code;
        while (prefix.endsWith("00") && prefix.length() % 2 == 0) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
        return prefix;
    }
}
