package org.millwright.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.SettingName;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.millwright.vault.PersonalCipher;
import org.millwright.vault.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The attachments of the current zone. */
@Component
public class Files {

    public static final long LARGEST_BYTES = 20L * MB.BYTES;

    static final SettingName QUOTA_MB = SettingName.wholeNumber("file.quota.mb", 100, 1, 10_000);
    static final SettingName QUOTA_COUNT = SettingName.wholeNumber("file.quota.count", 50, 1, 10_000);
    static final SettingName ZONE_MB = SettingName.wholeNumber("file.zone.mb", 20_480, 1, 10_000_000);

    private static final String COLUMNS = "id, subject_type, subject_id, name, media_type, size_bytes, sha256, uploaded_by, uploaded_at";

    private final JdbcClient db;
    private final Sniffer sniffer;
    private final ZoneSettings settings;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ObjectProvider<FileAccess> access;
    private final PersonalCipher cipher;

    Files(JdbcClient db, Sniffer sniffer, ZoneSettings settings, Zones zones, ApplicationEventPublisher events, Clock clock, ObjectProvider<FileAccess> access,
          PersonalCipher cipher) {
        this.db = db;
        this.sniffer = sniffer;
        this.settings = settings;
        this.zones = zones;
        this.events = events;
        this.clock = clock;
        this.access = access;
        this.cipher = cipher;
    }

    /** For the {@code accept} of a file input. */
    public static String accepted() {
        return FileKind.accepted();
    }

    /** Looks at what was sent under a field. @return empty when nothing was sent, or it was added to the problems */
    public Optional<Upload> examine(String field, MultipartFile part, Problems problems) {
        if (part.isEmpty() && (part.getOriginalFilename() == null || part.getOriginalFilename().isEmpty())) return Optional.empty();
        var name = FileName.clean(Optional.ofNullable(part.getOriginalFilename()).orElse(""));
        if (part.getSize() > LARGEST_BYTES) {
            problems.add(field, name, "file.problem.large", name, MB.of(part.getSize()), MB.of(LARGEST_BYTES));
            return Optional.empty();
        }
        try {
            return examine(field, name, part.getBytes(), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Upload> examine(String field, String name, byte[] content, Problems problems) {
        if (content.length == 0) {
            problems.add(field, name, "file.problem.empty", name);
            return Optional.empty();
        }
        var type = sniffer.mediaType(content);
        var kind = FileKind.of(type);
        if (type.equals(Sniffer.MACROS)) problems.add(field, name, "file.problem.macros", name);
        else if (kind.isEmpty()) problems.add(field, name, "file.problem.kind", name, type, FileKind.listed());
        else if (!kind.get().fits(name)) problems.add(field, name, "file.problem.extension", name, kind.get().name(), kind.get().extension());
        else return Optional.of(new Upload(name, kind.get(), content));
        return Optional.empty();
    }

    /** @throws Refusal when the subject has as many files, or as large ones, as the zone allows, or the zone is full */
    public StoredFile store(Upload upload, String subjectType, UUID subjectId) {
        return store(upload, subjectType, subjectId, null);
    }

    /** Under the key of the person whom it is about: destroying that destroys the file. What the file was called may say what it shows, and is not kept. */
    public StoredFile storeSealed(Upload upload, String subjectType, UUID subjectId, UUID person) {
        return store(upload, subjectType, subjectId, person);
    }

    private StoredFile store(Upload upload, String subjectType, UUID subjectId, @Nullable UUID person) {
        await(subjectType, subjectId);
        refuseBeyondQuota(upload, subjectType, subjectId);
        refuseBeyondZone(upload);
        var file = new StoredFile(Ids.next(), subjectType, subjectId, person == null ? upload.name() : neutral(upload.kind()), upload.kind().mediaType(), upload.sizeBytes(), sha256(upload.content()),
                CurrentUser.find().map(CurrentUser::membershipId).orElse(null), clock.instant());
        db.sql("insert into stored_file (zone_id, " + COLUMNS + """
                , content, sealed_for) values (:zone, :id, :subjectType, :subject, :name, :type, :size, :sha256, :by, :at, :content, :person)""")
                .param("zone", CurrentZone.id()).param("id", file.id()).param("subjectType", subjectType).param("subject", subjectId).param("name", file.name())
                .param("type", file.mediaType()).param("size", file.sizeBytes()).param("sha256", file.sha256())
                .param("by", file.uploadedBy(), java.sql.Types.OTHER).param("at", file.uploadedAt().atOffset(ZoneOffset.UTC))
                .param("content", person == null ? upload.content() : cipher.ensureKeys(List.of(person)).encrypt(person, place(file.id()), upload.content()))
                .param("person", person, java.sql.Types.OTHER).update();
        events.publishEvent(new FileStored(CurrentZone.id(), file.id(), subjectType, subjectId, file.mediaType(), file.sizeBytes(), file.sha256()));
        return file;
    }

    /** Two uploads at once would each count without the other: the second waits here until the first is there or gone. */
    private void await(String subjectType, UUID subjectId) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 0))").param("subject", "file:%s:%s:%s".formatted(CurrentZone.id(), subjectType, subjectId))
                .query((row, n) -> 0).list();
    }

    private record Taken(int count, long bytes) {}

    private void refuseBeyondQuota(Upload upload, String subjectType, UUID subjectId) {
        var today = zones.currentZone().dayOf(clock.instant());
        var mostCount = settings.intSetting(QUOTA_COUNT, today);
        var mostMb = settings.intSetting(QUOTA_MB, today);
        var taken = db.sql("select count(*), coalesce(sum(size_bytes), 0) from stored_file where zone_id = :zone and subject_type = :type and subject_id = :subject")
                .param("zone", CurrentZone.id()).param("type", subjectType).param("subject", subjectId)
                .query((row, n) -> new Taken(row.getInt(1), row.getLong(2))).single();
        if (taken.count() >= mostCount) throw Refusal.conflict("file.refusal.count", mostCount);
        if (taken.bytes() + upload.sizeBytes() > mostMb * MB.BYTES) {
            throw Refusal.conflict("file.refusal.quota", upload.name(), MB.of(upload.sizeBytes()), MB.of(taken.bytes()), mostMb);
        }
    }

    /** Uploads to several subjects at once may pass this by their own size: a lock on the zone would make all its uploads wait for the slowest. */
    private void refuseBeyondZone(Upload upload) {
        var mostMb = settings.intSetting(ZONE_MB, zones.currentZone().dayOf(clock.instant()));
        var taken = db.sql("select coalesce(sum(size_bytes), 0) from stored_file where zone_id = :zone").param("zone", CurrentZone.id()).query(Long.class).single();
        if (taken + upload.sizeBytes() > mostMb * MB.BYTES) throw Refusal.conflict("file.refusal.zone", upload.name(), MB.of(upload.sizeBytes()), MB.of(taken), mostMb);
    }

    public List<StoredFile> listFiles(String subjectType, UUID subjectId) {
        return db.sql("select " + COLUMNS + " from stored_file where zone_id = :zone and subject_type = :type and subject_id = :subject order by uploaded_at, id")
                .param("zone", CurrentZone.id()).param("type", subjectType).param("subject", subjectId).query(Files::file).list();
    }

    /** A file the user may read, and now does; those of subjects that nobody answers for are read by nobody. */
    public Optional<StoredFile> open(CurrentUser user, UUID id) {
        var file = findFile(user, id);
        file.ifPresent(found -> events.publishEvent(new FileOpened(CurrentZone.id(), id, found.subjectType(), found.subjectId())));
        return file;
    }

    private Optional<StoredFile> findFile(CurrentUser user, UUID id) {
        return find(id).filter(file -> access.stream().anyMatch(owner -> owner.mayRead(user, file.subjectType(), file.subjectId())));
    }

    private Optional<StoredFile> find(UUID id) {
        return db.sql("select " + COLUMNS + " from stored_file where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id)
                .query(Files::file).optional();
    }

    private record Content(byte[] bytes, @Nullable UUID person) {}

    /** @throws NotFound when the key that it was sealed under is destroyed */
    public byte[] getContent(UUID id) {
        var content = content(id);
        var person = content.person();
        if (person == null) return content.bytes();
        return cipher.keysOf(List.of(person)).decrypt(person, place(id), content.bytes()).orElseThrow(() -> new NotFound("file"));
    }

    /** What lies in clear is sealed as if it came now; what is sealed stays as it is. */
    public void seal(UUID id, UUID person) {
        var content = content(id);
        if (content.person() != null) return;
        var name = find(id).flatMap(file -> FileKind.of(file.mediaType())).map(Files::neutral).orElse("file");
        db.sql("update stored_file set name = :name, content = :content, sealed_for = :person where zone_id = :zone and id = :id and sealed_for is null")
                .param("zone", CurrentZone.id()).param("id", id).param("name", name).param("person", person)
                .param("content", cipher.ensureKeys(List.of(person)).encrypt(person, place(id), content.bytes())).update();
    }

    private Content content(UUID id) {
        return db.sql("select content, sealed_for from stored_file where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id)
                .query((row, n) -> new Content(row.getBytes("content"), row.getObject("sealed_for", UUID.class))).single();
    }

    private static String neutral(FileKind kind) {
        return "file." + kind.extension();
    }

    private static Place place(UUID id) {
        return new Place("stored_file", "content", id);
    }

    /** Takes a file from its subject; who may is the caller's to know. */
    public void remove(String subjectType, UUID subjectId, UUID id) {
        var file = find(id).filter(found -> found.subjectType().equals(subjectType) && found.subjectId().equals(subjectId)).orElseThrow(() -> new NotFound("file"));
        db.sql("delete from stored_file where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id).update();
        events.publishEvent(new FileRemoved(CurrentZone.id(), id, subjectType, subjectId, file.sha256()));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StoredFile file(ResultSet row, int n) throws SQLException {
        return new StoredFile(row.getObject("id", UUID.class), row.getString("subject_type"), row.getObject("subject_id", UUID.class), row.getString("name"),
                row.getString("media_type"), row.getLong("size_bytes"), row.getString("sha256"), row.getObject("uploaded_by", UUID.class),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
