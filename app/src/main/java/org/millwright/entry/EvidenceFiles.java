package org.millwright.entry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.millwright.directory.Members;
import org.millwright.entry.fact.EvidenceRead;
import org.millwright.file.FileAccess;
import org.millwright.file.FileOpened;
import org.millwright.file.Files;
import org.millwright.file.Upload;
import org.millwright.http.Problems;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.rule.FactSubject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Papers that evidence rests on: only those who decide and the person open them, and each opening is a reading of what is known of the person, like any other. */
@Component
public class EvidenceFiles implements FileAccess {

    public static final String SUBJECT = "evidence";

    private final ObjectProvider<Files> files;
    private final Members members;
    private final ApplicationEventPublisher events;

    EvidenceFiles(ObjectProvider<Files> files, Members members, ApplicationEventPublisher events) {
        this.files = files;
        this.members = members;
        this.events = events;
    }

    @EventListener
    void opened(FileOpened it) {
        if (!it.ownerType().equals(SUBJECT) || members.listMembers(List.of(it.ownerId())).isEmpty()) return;
        events.publishEvent(new EvidenceRead(it.zoneId(), it.ownerId(), health() ? "check of uploads" : "own record"));
    }

    private static boolean health() {
        return CurrentUser.find().filter(user -> user.is(Role.HEALTH_OFFICER)).isPresent();
    }

    @Override
    public boolean mayRead(CurrentUser user, String subjectType, UUID subjectId) {
        return subjectType.equals(SUBJECT) && (user.is(Role.HEALTH_OFFICER) || members.findByAccount(user.accountId()).filter(it -> it.id().equals(subjectId)).isPresent());
    }

    public Optional<Upload> examine(MultipartFile part, Problems problems) {
        return files.getObject().examine("file", part, problems);
    }

    /** Of a person, sealed under that person's key like what is stated from it. */
    UUID store(FactSubject about, UUID subjectId, Upload upload) {
        return (about == FactSubject.PERSON ? files.getObject().storeSealed(upload, SUBJECT, subjectId, subjectId) : files.getObject().store(upload, SUBJECT, subjectId)).id();
    }
}
