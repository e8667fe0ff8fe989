package org.millwright.directory.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.millwright.directory.roster.RosterSamples.EN;
import static org.millwright.directory.roster.RosterSamples.ZH;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that can be wrong has its words and its remedy, in both languages. */
class RosterWordsTest {

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void problems(ProblemCode code) {
        said(code.key());
    }

    @ParameterizedTest
    @EnumSource(RosterRefusal.Word.class)
    void refusals(RosterRefusal.Word word) {
        said(word.key());
    }

    @ParameterizedTest
    @EnumSource(ColumnType.class)
    void notes(ColumnType type) {
        assertThat(ZH.say("roster.note." + type.name().toLowerCase(Locale.ROOT))).containsPattern("\\p{IsHan}");
        assertThat(EN.say("roster.note." + type.name().toLowerCase(Locale.ROOT))).doesNotContainPattern("^\\p{IsHan}");
    }

    private static void said(String key) {
        Stream.of(key, key + ".remedy").forEach(each -> {
            assertThat(ZH.say(each, "A", "B", "C", "D")).containsPattern("\\p{IsHan}").doesNotContain("{", "''");
            assertThat(EN.say(each, "A", "B", "C", "D")).containsPattern("[a-z]").doesNotContain("{", "''");
        });
    }

    @Test
    void titlesOfOneSheetMeanOneColumnEach() {
        for (RosterSheet sheet : RosterSheet.values()) {
            List<String> titles = sheet.columns().stream()
                    .flatMap(column -> Stream.concat(Stream.of(column.zh(), column.en()), column.otherTitles().stream()).map(RosterCodes::fold).distinct())
                    .toList();
            assertThat(titles).as(sheet.name()).doesNotHaveDuplicates();
        }
    }

    @Test
    void aSpellingMayNotMeanTwoCodes() {
        assertThatThrownBy(() -> new RosterCodes(Map.of(CodeList.TRADE, List.of(
                new RosterCode("a", "起重工", "Rigger"), new RosterCode("b", "吊装工", "Hoister", "rigger"))), Map.of()))
                .hasMessageContaining("means both a and b");
    }
}
