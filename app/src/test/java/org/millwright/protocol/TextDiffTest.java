package org.millwright.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millwright.protocol.TextDiff.Kind;
import org.millwright.protocol.TextDiff.Piece;

/** Read as one line: [-gone-] and {+come+}. */
class TextDiffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "体温 37.3 ℃ 及以上的，5 分钟后复测 | 体温 37.0 ℃ 及以上的，5 分钟后复测 | 体温 [-37.3-]{+37.0+} ℃ 及以上的，5 分钟后复测",
            "提前 48 小时报备 | 提前 3 天由属地接收单位报备 | 提前 [-48 小时-]{+3 天由属地接收单位+}报备",
            "A test within 48 hours of sampling | A test within 24 hours of sampling | A test within [-48-]{+24+} hours of sampling",
            "The crew lead checks the gate. | The crew lead checks every gate. | The crew lead checks [-the-]{+every+} gate.",
            "不变 | 不变 | 不变"})
    void aChangeIsReadWordByWord(String before, String after, String line) {
        assertThat(line(TextDiff.between(before, after))).isEqualTo(line);
    }

    @Test
    void fromNothingAndToNothing() {
        assertThat(line(TextDiff.between("", "新增"))).isEqualTo("{+新增+}");
        assertThat(line(TextDiff.between("删除", ""))).isEqualTo("[-删除-]");
        assertThat(TextDiff.between("", "")).isEmpty();
    }

    /** Whatever the texts: both can be read back from the pieces, and what is said to be the same is in both. */
    @Test
    void nothingIsLostOrInvented() {
        var chance = new Random(20261130);
        for (int i = 0; i < 500; i++) {
            String before = text(chance), after = text(chance);
            var pieces = TextDiff.between(before, after);
            assertThat(without(pieces, Kind.ADDED)).isEqualTo(before);
            assertThat(without(pieces, Kind.REMOVED)).isEqualTo(after);
        }
        assertThat(line(TextDiff.between("词".repeat(5_000), "字"))).isEqualTo("[-" + "词".repeat(5_000) + "-]{+字+}");
    }

    private static String text(Random chance) {
        var words = List.of("核酸", "检测", "48", "小时", "，", " ", "hours", "37.3", "消毒", "现场", "gate", "。", "\n");
        return chance.ints(chance.nextInt(30), 0, words.size()).mapToObj(words::get).collect(Collectors.joining());
    }

    private static String without(List<Piece> pieces, Kind kind) {
        return pieces.stream().filter(piece -> piece.kind() != kind).map(Piece::text).collect(Collectors.joining());
    }

    private static String line(List<Piece> pieces) {
        return pieces.stream().map(piece -> switch (piece.kind()) {
            case SAME -> piece.text();
            case REMOVED -> "[-" + piece.text() + "-]";
            case ADDED -> "{+" + piece.text() + "+}";
        }).collect(Collectors.joining());
    }
}
