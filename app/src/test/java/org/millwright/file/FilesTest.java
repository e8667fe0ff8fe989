package org.millwright.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.audit.AuditEntries;
import org.millwright.audit.AuditSearch;
import org.millwright.database.TestDatabase;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.notice.TestPeople;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.ZoneSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;

@MillwrightTest
@Tag("slow")
class FilesTest {

    @Autowired
    ApplicationContext app;

    @Autowired
    Files files;

    TestPeople people;
    CurrentUser company;

    @BeforeEach
    void people() {
        people = new TestPeople(app);
        company = people.person(Role.COMPANY);
    }

    private StoredFile store(String name, byte[] content, String subjectType, UUID subject) {
        return people.in(() -> files.store(files.examine("f", new MockMultipartFile("f", name, null, content), new Problems()).orElseThrow(), subjectType, subject));
    }

    @Test
    void isServedSafely() {
        var browser = people.browser(company);
        var pdf = browser.getBytes(store("图纸 1.pdf", SampleFiles.PDF, "letter", Ids.next()).href());
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).isEqualTo(SampleFiles.PDF);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;").contains("%E5%9B%BE%E7%BA%B8%201.pdf");
        assertThat(pdf.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(pdf.headers().allValues("Content-Security-Policy")).singleElement().asString().contains("sandbox");

        var png = browser.getBytes(store("photo.png", SampleFiles.PNG, "letter", Ids.next()).href());
        assertThat(png.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("inline;");
        assertThat(png.body()).isEqualTo(SampleFiles.PNG);
        var dwg = browser.getBytes(store("plan.dwg", SampleFiles.good().get("plan.dwg"), "letter", Ids.next()).href());
        assertThat(dwg.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment;");
    }

    @Test
    void isGivenOnlyToThoseTheOwnerLets() {
        var letter = store("a.pdf", SampleFiles.PDF, "letter", Ids.next());
        var orphan = store("b.pdf", SampleFiles.PDF, "nobody", Ids.next());
        assertThat(people.browser(company).get(letter.href()).statusCode()).isEqualTo(200);
        assertThat(people.browser(company).get(orphan.href()).statusCode()).isEqualTo(404);
        assertThat(people.browser(people.person(Role.INSTALLER)).get(letter.href()).statusCode()).isEqualTo(404);
        var elsewhere = new TestPeople(app);
        assertThat(elsewhere.browser(elsewhere.person(Role.COMPANY)).get(letter.href()).statusCode()).isEqualTo(404);
    }

    @Test
    void keepsWithinTheQuotaOfItsSubject() {
        var subject = Ids.next();
        people.in(() -> {
            app.getBean(ZoneSettings.class).set(Files.QUOTA_COUNT.name(), java.time.LocalDate.EPOCH, "2");
            app.getBean(ZoneSettings.class).set(Files.QUOTA_MB.name(), java.time.LocalDate.EPOCH, "1");
            return null;
        });
        store("a.pdf", java.util.Arrays.copyOf(SampleFiles.PDF, 600_000), "letter", subject);
        assertThatThrownBy(() -> store("b.pdf", java.util.Arrays.copyOf(SampleFiles.PDF, 600_000), "letter", subject))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("file.refusal.quota"));
        store("b.pdf", SampleFiles.PDF, "letter", subject);
        assertThatThrownBy(() -> store("c.pdf", SampleFiles.PDF, "letter", subject))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("file.refusal.count"));
        store("c.pdf", SampleFiles.PDF, "letter", Ids.next());
        assertThat(people.in(() -> files.listFiles("letter", subject))).extracting(StoredFile::name).containsExactly("a.pdf", "b.pdf");
    }

    /** The first is stored, but not committed, when the second asks: it must neither pass nor count too early. */
    @Test
    void twoAtOnceDoNotPassTheQuotaTogether() throws Exception {
        var subject = Ids.next();
        people.in(() -> {
            app.getBean(ZoneSettings.class).set(Files.QUOTA_COUNT.name(), java.time.LocalDate.EPOCH, "1");
            return null;
        });
        var stored = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var uploads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = uploads.submit(() -> people.in(() -> {
                var file = files.store(files.examine("f", new MockMultipartFile("f", "a.pdf", null, SampleFiles.PDF), new Problems()).orElseThrow(), "letter", subject);
                stored.countDown();
                commit.await();
                return file;
            }));
            stored.await();
            var second = uploads.submit(() -> store("b.pdf", SampleFiles.PDF, "letter", subject));
            while (!second.isDone() && waitingForLocks() == 0) Thread.onSpinWait();
            commit.countDown();
            assertThat(first.get().name()).isEqualTo("a.pdf");
            assertThatThrownBy(second::get).rootCause().isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("file.refusal.count"));
        }
        assertThat(people.in(() -> files.listFiles("letter", subject))).hasSize(1);
    }

    private int waitingForLocks() {
        return app.getBean(TestDatabase.class).superuser().sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event = 'advisory'")
                .query(Integer.class).single();
    }

    @Test
    void keepsWithinTheBoundOfTheZone() {
        people.in(() -> {
            app.getBean(ZoneSettings.class).set(Files.ZONE_MB.name(), java.time.LocalDate.EPOCH, "1");
            return null;
        });
        store("a.pdf", java.util.Arrays.copyOf(SampleFiles.PDF, 600_000), "letter", Ids.next());
        assertThatThrownBy(() -> store("b.pdf", java.util.Arrays.copyOf(SampleFiles.PDF, 600_000), "letter", Ids.next()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("file.refusal.zone"));
        store("b.pdf", SampleFiles.PDF, "letter", Ids.next());
    }

    @Test
    void isTakenAwayFromItsOwnSubjectOnlyAndAudited() {
        var subject = Ids.next();
        var file = store("a.pdf", SampleFiles.PDF, "letter", subject);
        assertThatThrownBy(() -> people.in(() -> {
            files.remove("letter", Ids.next(), file.id());
            return null;
        })).isInstanceOf(NotFound.class);
        people.in(() -> {
            files.remove("letter", subject, file.id());
            return null;
        });
        assertThat(people.in(() -> files.listFiles("letter", subject))).isEmpty();
        assertThat(people.in(() -> app.getBean(AuditEntries.class).listEntries(new AuditSearch(null, null, null, "file.", null, subject, null), 10)))
                .extracting(entry -> entry.action()).containsExactlyInAnyOrder("file.stored", "file.removed");
    }
}
