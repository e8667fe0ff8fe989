package org.millwright;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A form that holds files, as a browser sends it. */
public final class FileForm {

    private FileForm() {}

    public static HttpRequest.Builder post(HttpRequest.Builder request, String field, String fileName, byte[] content) {
        return post(request, field, Map.of(fileName, content));
    }

    public static HttpRequest.Builder post(HttpRequest.Builder request, String field, Map<String, byte[]> files) {
        List<BodyPublisher> parts = new ArrayList<>();
        files.forEach((name, content) -> {
            parts.add(BodyPublishers.ofString("--mw\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n".formatted(field, name)));
            parts.add(BodyPublishers.ofByteArray(content));
            parts.add(BodyPublishers.ofString("\r\n"));
        });
        parts.add(BodyPublishers.ofString("--mw--\r\n"));
        return request.header("Content-Type", "multipart/form-data; boundary=mw").POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new)));
    }
}
