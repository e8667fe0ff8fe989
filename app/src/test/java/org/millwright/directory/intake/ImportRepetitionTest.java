package org.millwright.directory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.FileForm;
import org.millwright.MillwrightTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The same file under the same key is a repetition; another file, or another name for it, is not. */
@MillwrightTest
class ImportRepetitionTest {

    @Autowired ApplicationContext app;

    private final String key = UUID.randomUUID().toString();

    @Test
    void anotherFileUnderTheSameKeyIsRefused() throws Exception {
        var stage = new ImportStage(app);
        var token = stage.token(stage.officer);
        var content = stage.workbook(ImportStage.roster(1));
        var first = upload(token, "roster.xlsx", content);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(upload(token, "roster.xlsx", content).body()).isEqualTo(first.body());
        assertThat(upload(token, "roster.xlsx", stage.workbook(List.of(ImportStage.installer(2, "另一家")))).body()).contains("http.idempotency.other");
        assertThat(upload(token, "other.xlsx", content).body()).contains("http.idempotency.other");
    }

    private HttpResponse<String> upload(String token, String name, byte[] content) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.getEnvironment().getProperty("local.server.port") + "/imports"))
                .header("Accept", "application/json").header("Authorization", "Bearer " + token).header("Idempotency-Key", key);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(FileForm.post(request, "files", name, content).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
