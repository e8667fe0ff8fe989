package org.millwright.planning.web;

import java.util.ArrayList;
import java.util.List;

/** Puts bars that overlap beneath each other, each as high up as it fits. */
final class Lanes {

    private Lanes() {}

    static List<BarView> packed(List<BarView> bars) {
        List<List<BarView>> lanes = new ArrayList<>();
        List<BarView> placed = new ArrayList<>();
        for (var bar : bars) {
            int lane = 0;
            while (lane < lanes.size() && lanes.get(lane).stream().anyMatch(bar::overlaps)) lane++;
            lane = Math.min(lane, RowView.MOST_LANES - 1);
            if (lane == lanes.size()) lanes.add(new ArrayList<>());
            lanes.get(lane).add(bar);
            placed.add(bar.in(lane));
        }
        return placed;
    }

    static int count(List<BarView> bars) {
        return bars.stream().mapToInt(bar -> bar.lane() + bar.lanes()).max().orElse(1);
    }
}
