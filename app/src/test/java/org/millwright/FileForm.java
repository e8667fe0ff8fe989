package org.millwright;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** A form that holds one file, as a browser sends it. */
public final class FileForm {

    private FileForm() {}

    public static HttpRequest.Builder post(HttpRequest.Builder request, String field, String fileName, byte[] content) {
        var head = "--mw\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n".formatted(field, fileName);
        return request.header("Content-Type", "multipart/form-data; boundary=mw")
                .POST(BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(content), BodyPublishers.ofString("\r\n--mw--\r\n")));
    }
}
