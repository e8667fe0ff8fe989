package org.millwright.file.web;

import java.util.UUID;
import org.millwright.file.Files;
import org.millwright.http.Answer;
import org.millwright.http.NotFound;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves attachments, under the sandbox that all downloads are served in. */
@Controller
class FileController {

    private final Files files;

    FileController(Files files) {
        this.files = files;
    }

    @GetMapping("/files/{id}")
    @Allowed(anyRole = true, scope = "file:read")
    Answer.Download get(CurrentUser user, @PathVariable UUID id) {
        var file = files.open(user, id).orElseThrow(() -> new NotFound("file"));
        var content = files.getContent(id);
        return new Answer.Download(file.name(), MediaType.parseMediaType(file.mediaType()), file.picture(), out -> out.write(content));
    }
}
