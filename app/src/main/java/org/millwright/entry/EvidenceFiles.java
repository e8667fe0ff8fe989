package org.millwright.entry;

import java.util.Optional;
import java.util.UUID;
import org.millwright.file.FileAccess;
import org.millwright.file.Files;
import org.millwright.file.Upload;
import org.millwright.http.Problems;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Papers that evidence rests on: only those who decide open them, and each opening is recorded by the file module. */
@Component
public class EvidenceFiles implements FileAccess {

    private static final String SUBJECT = "evidence";

    private final ObjectProvider<Files> files;

    EvidenceFiles(ObjectProvider<Files> files) {
        this.files = files;
    }

    @Override
    public boolean mayRead(CurrentUser user, String subjectType, UUID subjectId) {
        return subjectType.equals(SUBJECT) && user.is(Role.HEALTH_OFFICER);
    }

    public Optional<Upload> examine(MultipartFile part, Problems problems) {
        return files.getObject().examine("file", part, problems);
    }

    UUID store(UUID subjectId, Upload upload) {
        return files.getObject().store(upload, SUBJECT, subjectId).id();
    }
}
