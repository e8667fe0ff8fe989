package org.millwright.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.audit.AuditEntries;
import org.millwright.audit.AuditEntry;
import org.millwright.audit.AuditSearch;
import org.millwright.http.Problems;
import org.millwright.identity.Role;
import org.millwright.notice.TestPeople;
import org.millwright.tenancy.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;

/** More people than the pool has connections read what is audited, at once. */
@MillwrightTest(properties = "spring.datasource.hikari.maximum-pool-size=2")
@Tag("slow")
class ManyReadersTest {

    private static final int READERS = 24;

    @Autowired
    ApplicationContext app;

    @Autowired
    Files files;

    @Test
    void eachReadsAndEachIsRecorded() throws Exception {
        var people = new TestPeople(app);
        var browser = people.browser(people.person(Role.COMPANY));
        var subject = Ids.next();
        var file = people.in(() -> files.store(files.examine("f", new MockMultipartFile("f", "a.pdf", null, SampleFiles.PDF), new Problems()).orElseThrow(), "letter", subject));
        List<Future<Integer>> answers = new ArrayList<>();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < READERS; i++) answers.add(readers.submit(() -> browser.getBytes(file.href()).statusCode()));
        }
        for (var answer : answers) assertThat(answer.get()).isEqualTo(200);
        assertThat(people.in(() -> app.getBean(AuditEntries.class).listEntries(new AuditSearch(null, null, null, "file.opened", null, subject, null), 100)))
                .hasSize(READERS).allSatisfy(entry -> assertThat(entry.details()).contains(file.id().toString())).extracting(AuditEntry::channel).containsOnly("session");
    }
}
