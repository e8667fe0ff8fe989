package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import org.junit.jupiter.api.Test;

class A08_ServiceAreaTest {
    @Test
    void served_are_the_whole_province_the_city_or_the_district() {
        assertThat(Story.of(job("j", 90), crew("province").serves("370000"), crew("city").serves("110000", "370600"),
                crew("district").serves("370612"), crew("short").serves("3706"))).isEqualTo("1 city 95.6 j@0-90 "
                        + "| 2 district 95.6 j@0-90 "
                        + "| 3 province 95.6 j@0-90 "
                        + "| 4 short 95.6 j@0-90");
    }

    @Test
    void not_served() {
        assertThat(Story.of(job("j", 90), crew("other").serves("370611"), crew("nowhere").serves()))
                .isEqualTo("- nowhere SERVICE_AREA(j: , needs 370612) ?serve 370612 "
                        + "| - other SERVICE_AREA(j: 370611, needs 370612) ?serve 370612");
    }
}
