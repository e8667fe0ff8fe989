package org.millwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagedTest {

    @ParameterizedTest
    @CsvSource({"1,0,0", "1,7,7", "3,7,47"})
    void aPageThatIsNotFullIsCountedByNobody(int page, int rows, long total) {
        assertThat(cut(page, rows, () -> {
            throw new AssertionError("counted");
        }).total()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"1,20", "4,0"})
    void aFullPageAndOneBeyondTheLastAreCounted(int page, int rows) {
        assertThat(cut(page, rows, () -> 55).total()).isEqualTo(55);
    }

    @Test
    void whatIsHeldInOrderIsCutToTheLastPage() {
        assertThat(Paged.of(Collections.nCopies(41, "row"), new Paged.Ask(9, 20))).satisfies(it -> {
            assertThat(it.page()).isEqualTo(3);
            assertThat(it.rows()).hasSize(1);
        });
    }

    private static Paged<String> cut(int page, int rows, LongSupplier count) {
        return Paged.cut(Collections.nCopies(rows, "row"), new Paged.Ask(page, 20), count);
    }
}
