package org.millwright.bench.plan;

import java.util.List;

/**
 * What a check found.
 *
 * @param cost   as the tables of best-known values count it
 * @param teams  that go out
 * @param faults one sentence each; none when the solution holds
 */
record Finding(double cost, int teams, List<String> faults) {
}
