package org.millwright.pass.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.upokecenter.cbor.CBORObject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millwright.pass.answer.Malformed;

class PassClaimsTest {

    private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");
    private static final Stamp STAMP = new Stamp(new UUID(1, 2), NOON, new Validity(NOON, NOON.plusSeconds(60)));
    private static final EntryPass ENTRY = new EntryPass(STAMP, "王*明", "123X", "3 号厂房", Optional.empty());

    @Test
    void both_kinds_come_back() throws Malformed {
        assertThat(PassClaims.read(PassClaims.write(ENTRY))).isEqualTo(ENTRY);
        VehiclePass vehicle = new VehiclePass(STAMP, "370200000017", "鲁BD12345", Optional.of("鲁B678挂"), "S217");
        assertThat(PassClaims.read(PassClaims.write(vehicle))).isEqualTo(vehicle);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, -65_537})
    void each_claim_must_be_there(int claim) {
        CBORObject map = CBORObject.DecodeFromBytes(PassClaims.write(ENTRY));
        map.Remove(CBORObject.FromObject(claim));
        refused(map, claim);
    }

    @Test
    void each_claim_must_be_possible() {
        refused(with(4, NOON.getEpochSecond()), 4);
        refused(with(4, -1), 4);
        refused(with(4, 253_402_300_800L), 4);
        refused(with(5, "noon"), 5);
        refused(with(7, new byte[15]), 7);
        refused(with(-65_538, CBORObject.NewMap()), -65_537);
    }

    @Test
    void later_versions_may_say_more() throws Malformed {
        assertThat(PassClaims.read(with(8, "more").EncodeToBytes())).isEqualTo(ENTRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "", "王*370205198001011234", "王*\n明", "长长长长长长长*"})
    void a_name_is_masked(String name) {
        assertThatThrownBy(() -> new EntryPass(STAMP, name, "123X", "3", Optional.empty())).hasMessageContaining("masked name")
                .message().as("and stays out of messages").doesNotContain("370205").doesNotContain("王");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "12345", "370205198001011234", "12 4", "12x4"})
    void of_a_document_there_are_four_characters(String lastFour) {
        assertThatThrownBy(() -> new EntryPass(STAMP, "王*", lastFour, "3", Optional.empty())).hasMessageContaining("last four");
    }

    private static CBORObject with(int claim, Object value) {
        return CBORObject.DecodeFromBytes(PassClaims.write(ENTRY)).Set(claim, value);
    }

    private static void refused(CBORObject claims, int claim) {
        assertThatThrownBy(() -> PassClaims.read(claims.EncodeToBytes())).isInstanceOf(Malformed.class)
                .hasMessageContaining("code=CLAIM, found=" + claim + ",");
    }
}
