package org.millwright.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millwright.MillwrightTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The content is made in a transaction; the reader, however slow, is given it after. */
@MillwrightTest
class DownloadTest {

    @Autowired AnswerHandler answers;
    @Autowired JdbcClient db;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, 256 << 10, 3_000_001})
    void noReaderKeepsATransactionOpen(int size) throws Exception {
        var response = new Watched();
        answers.give(Answer.download("register.csv", MediaType.TEXT_PLAIN, out -> {
            assertThat(TransactionSynchronizationManager.isCurrentTransactionReadOnly()).isTrue();
            db.sql("select 1").query(Integer.class).single();
            write(out, size);
            out.close();
        }), new MockHttpServletRequest("GET", "/register.csv"), response);
        assertThat(response.duringTransaction).as("moments at which a reader was waited for, a transaction being open").isEmpty();
        assertThat(response.getContentAsByteArray()).hasSize(size).isEqualTo(bytes(size));
        assertThat(response.getContentLengthLong()).isEqualTo(size);
        assertThat(response.getHeader("Content-Disposition")).contains("attachment").contains("register.csv");
    }

    @Test
    void whatFailsWhileItIsMadeHasGivenNothingOut() {
        var response = new Watched();
        var written = new AtomicBoolean();
        assertThatThrownBy(() -> answers.give(Answer.download("x", MediaType.TEXT_PLAIN, out -> {
            write(out, 1_000_000);
            written.set(true);
            throw new IllegalStateException("half way");
        }), new MockHttpServletRequest("GET", "/x"), response)).hasMessage("half way");
        assertThat(written).isTrue();
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getHeader("Content-Disposition")).isNull();
    }

    private static void write(OutputStream out, int size) throws IOException {
        var bytes = bytes(size);
        for (int at = 0; at < size; at += 10_000) out.write(bytes, at, Math.min(10_000, size - at));
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) bytes[i] = (byte) (i * 31 + i / 256);
        return bytes;
    }

    private static final class Watched extends MockHttpServletResponse {

        final List<String> duringTransaction = new ArrayList<>();

        @Override
        public ServletOutputStream getOutputStream() {
            var out = super.getOutputStream();
            return new ServletOutputStream() {
                @Override public boolean isReady() { return true; }
                @Override public void setWriteListener(WriteListener listener) {}
                @Override public void write(int one) throws IOException {
                    if (TransactionSynchronizationManager.isActualTransactionActive()) duringTransaction.add("write");
                    out.write(one);
                }
            };
        }
    }
}
