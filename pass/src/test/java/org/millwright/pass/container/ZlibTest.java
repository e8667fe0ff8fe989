package org.millwright.pass.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.millwright.pass.answer.Malformed;

class ZlibTest {

    private static final byte[] PLAIN = "通行证 通行证 通行证".getBytes(StandardCharsets.UTF_8);

    @Test
    void comes_back_up_to_the_bound() throws Malformed {
        assertThat(Zlib.inflate(Zlib.deflate(PLAIN), PLAIN.length)).isEqualTo(PLAIN);
        assertThat(Zlib.inflate(Zlib.deflate(new byte[0]), 0)).isEmpty();
        refused(Zlib.deflate(PLAIN), PLAIN.length - 1, "ZLIB");
    }

    @Test
    void a_bomb_is_not_inflated() {
        byte[] bomb = Zlib.deflate(new byte[64 << 20]);
        assertThat(bomb.length).isLessThan(70_000);
        refused(bomb, 512, "ZLIB");
    }

    @Test
    void one_whole_stream_and_nothing_after() {
        byte[] stream = Zlib.deflate(PLAIN);
        for (int length = 0; length < stream.length; length++) {
            refused(Arrays.copyOf(stream, length), 512, "ZLIB");
        }
        refused(Arrays.copyOf(stream, stream.length + 1), 512, "ZLIB");
        refused(PLAIN, 512, "ZLIB");
    }

    @Test
    void a_wrong_checksum_and_a_dictionary_from_elsewhere() {
        byte[] stream = Zlib.deflate(PLAIN);
        stream[stream.length - 1] ^= 1;
        refused(stream, 512, "ZLIB");
        try (Deflater deflater = new Deflater()) {
            deflater.setDictionary(PLAIN);
            deflater.setInput(PLAIN);
            deflater.finish();
            byte[] out = new byte[100];
            refused(Arrays.copyOf(out, deflater.deflate(out)), 512, "ZLIB");
        }
    }

    private static void refused(byte[] stream, int most, String code) {
        assertThatThrownBy(() -> Zlib.inflate(stream, most)).isInstanceOf(Malformed.class).hasMessageContaining(code);
    }
}
