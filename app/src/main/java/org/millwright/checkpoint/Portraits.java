package org.millwright.checkpoint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.millwright.file.FileAccess;
import org.millwright.file.Files;
import org.millwright.file.StoredFile;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Pictures for the printed form, with their people's consent: a QR code has no room for one, and a phone's page needs none. */
@Component
public class Portraits implements FileAccess {

    private static final String SUBJECT = "pass";
    private static final List<String> PICTURES = List.of("image/jpeg", "image/png");

    private final Files files;

    Portraits(Files files) {
        this.files = files;
    }

    /** The newest counts. */
    public void put(IssuedPass pass, MultipartFile part) {
        var problems = new Problems();
        var upload = files.examine("file", part, problems);
        if (problems.any() || upload.isEmpty()) throw new Refusal(422, "checkpoint.refusal.portrait");
        remove(pass.id());
        var stored = files.store(upload.get(), SUBJECT, pass.id());
        if (!PICTURES.contains(stored.mediaType())) throw new Refusal(422, "checkpoint.refusal.portrait");
    }

    void remove(UUID pass) {
        files.listFiles(SUBJECT, pass).forEach(file -> files.remove(SUBJECT, pass, file.id()));
    }

    public boolean has(UUID pass) {
        return !files.listFiles(SUBJECT, pass).isEmpty();
    }

    /** JPEG or PNG. */
    public Optional<byte[]> find(UUID pass) {
        return files.listFiles(SUBJECT, pass).stream().reduce((first, last) -> last).map(StoredFile::id).map(files::getContent);
    }

    @Override
    public boolean mayRead(CurrentUser user, String subjectType, UUID subjectId) {
        return subjectType.equals(SUBJECT) && user.is(Role.ZONE_OFFICER, Role.ADMINISTRATOR);
    }
}
