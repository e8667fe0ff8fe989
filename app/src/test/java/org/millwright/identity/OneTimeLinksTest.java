package org.millwright.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.database.TestDatabase;
import org.millwright.identity.OneTimeLinks.Purpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@MillwrightTest
class OneTimeLinksTest {

    @Autowired OneTimeLinks links;
    @Autowired TransactionTemplate transaction;
    @Autowired ApplicationContext app;
    @Autowired TestDatabase database;

    private UUID account;

    @BeforeEach
    void somebody() {
        account = SampleZone.make(app).person(Role.COMPANY).accountId();
    }

    @Test
    void twoAtTheSameTimeUseItOnce() {
        for (int round = 0; round < 10; round++) {
            var secret = links.issue(Purpose.PASSWORD, account, Duration.ofHours(1));
            var start = new CyclicBarrier(4);
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                var uses = IntStream.range(0, 4).mapToObj(i -> pool.submit(() -> {
                    start.await();
                    return transaction.execute(status -> links.use(Purpose.PASSWORD, secret));
                })).toList();
                pool.close();
                assertThat(uses).filteredOn(use -> use.resultNow()).hasSize(1);
            }
        }
    }

    @Test
    void aUseThatIsRolledBackLeavesTheLink() {
        var secret = links.issue(Purpose.PASSWORD, account, Duration.ofHours(1));
        transaction.executeWithoutResult(status -> {
            assertThat(links.use(Purpose.PASSWORD, secret)).isTrue();
            status.setRollbackOnly();
        });
        assertThat(links.findAccountId(secret)).contains(account);
    }

    @Test
    void endsWithItsTimeItsUseAndANewerOne() {
        assertThat(links.findAccountId(links.issue(Purpose.PASSWORD, account, Duration.ofSeconds(-1)))).isEmpty();
        var first = links.issue(Purpose.PASSWORD, account, Duration.ofHours(1));
        var second = links.issue(Purpose.PASSWORD, account, Duration.ofHours(1));
        assertThat(links.findAccountId(first)).isEmpty();
        assertThat(links.use(Purpose.PASSWORD, first)).isFalse();
        assertThat(links.use(Purpose.SETUP, second)).as("for another purpose").isFalse();
        assertThat(links.use(Purpose.PASSWORD, second)).isTrue();
        assertThat(links.findAccountId(second)).isEmpty();
    }

    @Test
    void whatEndedIsForgottenAndWhatIsOpenStays() {
        var ended = links.issue(Purpose.PASSWORD, account, Duration.ofDays(-31));
        var open = links.issue(Purpose.PASSWORD, account, Duration.ofHours(1));
        transaction.executeWithoutResult(status -> links.forget(java.time.Instant.now().minus(Duration.ofDays(30))));
        assertThat(database.superuser().sql("select token_hash from one_time_link where account_id = :id").param("id", account).query(String.class).list())
                .containsExactly(Secrets.digest(open)).doesNotContain(Secrets.digest(ended));
    }

    @Test
    void onlyItsDigestIsStored() {
        var secret = links.issue(Purpose.PASSWORD, account, Duration.ofHours(1));
        assertThat(database.superuser().sql("select token_hash from one_time_link where account_id = :id").param("id", account).query(String.class).list())
                .isNotEmpty().allMatch(stored -> stored.matches("[0-9a-f]{64}") && !stored.contains(secret));
    }
}
