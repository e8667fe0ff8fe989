package org.millwright.demand.ranking.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.millwright.demand.ranking.supply.Awards.Award;
import org.millwright.ui.Words;
import org.springframework.context.support.ResourceBundleMessageSource;

class AwardsWorkbookTest {

    @Test
    void sharesAndAmountsAreNumbersAndNamesAreNeverFormulas() throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/supply");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var out = new ByteArrayOutputStream();
        new AwardsWorkbook(new Words(Locale.SIMPLIFIED_CHINESE, messages, ZoneId.of("Asia/Shanghai"), Instant.EPOCH))
                .write(List.of(new Award(UUID.randomUUID(), "海岳机电安装有限公司", 3, 4_680_050), new Award(UUID.randomUUID(), "=HYPERLINK(\"http://x\")", 1, 0)),
                        LocalDate.parse("2026-09-01"), LocalDate.parse("2026-11-30"), out);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("近 90 天委托份额");
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("安装单位");
            assertThat(rows.getFirst().getCellText(1)).contains("2026-09-01 至 2026-11-30");
            assertThat(rows.get(1).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("0.75");
            assertThat(rows.get(1).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("46800.5");
            assertThat(rows.get(2).getCellText(0)).isEqualTo("'=HYPERLINK(\"http://x\")");
            assertThat(rows.get(2).getCell(0).getFormula()).isNull();
        }
    }
}
