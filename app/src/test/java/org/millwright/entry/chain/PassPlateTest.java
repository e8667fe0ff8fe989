package org.millwright.entry.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millwright.entry.Filing.Vehicle;

class PassPlateTest {

    /** Vehicles as plate and driver. */
    @ParameterizedTest(name = "{1} with {0} -> {3}")
    @CsvSource(nullValues = "none", value = {"'', 罗宝山, 1, none", "鲁K1 罗宝山, 赵铁柱, 4, 鲁K1", "鲁K1 罗宝山;鲁K2 赵铁柱, 赵铁柱, 1, 鲁K2", "鲁K1 罗宝山;鲁K2 赵铁柱, 罗宝山, 1, 鲁K1", "鲁K1 罗宝山;鲁K2 赵铁柱, 李四, 1, none",
            "鲁K1 罗宝山;鲁K2 赵铁柱, 赵铁柱, 2, none", "鲁K1 罗宝山;鲁K2 罗宝山, 罗宝山, 1, none", "鲁K1 ;鲁K2 , 李四, 1, none"})
    void thePlateOf(String vehicles, String name, long namesakes, String plate) {
        List<Vehicle> listed = vehicles.isEmpty() ? List.of() : Stream.of(vehicles.split(";")).map(it -> it.split(" ", 2)).map(it -> new Vehicle(UUID.randomUUID(), it[0], 5, it.length > 1 ? it[1] : "")).toList();
        assertThat(PassPlate.of(listed, name, namesakes)).isEqualTo(plate);
    }
}
