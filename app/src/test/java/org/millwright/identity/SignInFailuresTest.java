package org.millwright.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.millwright.MillwrightTest;
import org.millwright.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Time is what the tests say it is. */
@MillwrightTest
class SignInFailuresTest {

    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    @Autowired SignInFailures failures;
    @Autowired TransactionTemplate transaction;
    @Autowired TestDatabase database;

    private final String login = "login." + UUID.randomUUID();
    private final String address = "address " + UUID.randomUUID();

    @Test
    void fourMistakesAreFreeThenEachWaitDoubles() {
        for (int i = 0; i < 4; i++) assertThat(wait(login, address, NOON)).isZero();
        var at = NOON;
        for (var seconds : new long[] {2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
            assertThat(wait(login, address + seconds, at)).as("the attempt itself goes on").isZero();
            assertThat(wait(login, address + seconds, at)).isEqualTo(seconds);
            at = at.plusSeconds(seconds);
        }
    }

    @Test
    void knockingWhileBlockedDoesNotLengthenTheBlock() {
        for (int i = 0; i < 5; i++) wait(login, address, NOON);
        for (int i = 0; i < 50; i++) assertThat(wait(login, address, NOON)).isEqualTo(2);
        assertThat(wait(login, address, NOON.plusSeconds(2))).isZero();
    }

    @Test
    void twentyMistakesAreFreePerAddressWhateverTheAccount() {
        for (int i = 0; i < 21; i++) assertThat(wait(login + i, address, NOON)).isZero();
        assertThat(wait("somebody.else." + login, address, NOON)).isEqualTo(2);
        assertThat(wait("somebody.else." + login, "elsewhere " + address, NOON)).as("from another address").isZero();
    }

    @Test
    void aSuccessForgivesTheAccountButNotWhatOthersCostTheAddress() {
        for (int i = 0; i < 19; i++) wait(login + i, address, NOON);
        wait("own." + login, address, NOON);
        forgive("own." + login);
        assertThat(wait("a." + login, address, NOON)).isZero();
        assertThat(wait("b." + login, address, NOON)).isZero();
        assertThat(wait("c." + login, address, NOON)).as("one's own account buys no further guesses").isEqualTo(2);
    }

    @Test
    void whoLookedAtTheClockBeforeTheOneInFrontCountsOnce() {
        wait(login, address, NOON);
        for (int i = 1; i < 5; i++) assertThat(wait(login, address, NOON.minusMillis(i))).isZero();
        assertThat(wait(login, address, NOON.minusMillis(5))).as("five, not nine").isEqualTo(2);
    }

    @Test
    void anAddressOfManyWhoSucceedIsFreeAgainAtOnce() {
        for (int i = 0; i < 21; i++) assertThat(wait(login + i, address, NOON)).isZero();
        assertThat(wait("late." + login, address, NOON)).as("while none of them is known to be right").isEqualTo(2);
        for (int i = 0; i < 21; i++) forgive(login + i);
        assertThat(wait("late." + login, address, NOON)).isZero();
    }

    @Test
    void aSuccessStartsTheAccountAfresh() {
        for (int i = 0; i < 4; i++) wait(login, address, NOON);
        forgive(login);
        for (int i = 0; i < 5; i++) assertThat(wait(login, address, NOON)).isZero();
        assertThat(wait(login, address, NOON)).isEqualTo(2);
    }

    @Test
    void failuresFadeOnePerQuarterOfAnHour() {
        for (int i = 0; i < 4; i++) wait(login, address, NOON);
        var later = NOON.plus(Duration.ofMinutes(45));
        for (int i = 0; i < 4; i++) assertThat(wait(login, address, later)).isZero();
        assertThat(wait(login, address, later)).isEqualTo(2);
    }

    @Test
    void manyAttemptsAtOnceAreManyAttempts() {
        List<Future<Long>> attempts;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            attempts = IntStream.range(0, 40).mapToObj(i -> pool.submit(() -> wait(login, address + i, NOON))).toList();
        }
        assertThat(attempts).as("four that are free, and the one that blocks").filteredOn(attempt -> attempt.resultNow() == 0).hasSize(5);
        assertThat(attempts).filteredOn(attempt -> attempt.resultNow() == 2).hasSize(35);
    }

    /** Accounts and addresses crosswise, as a company's people come in the morning: nobody waits for somebody who waits for them. */
    @Test
    void thoseWhoShareAddressAndAccountDoNotLockEachOtherOut() {
        List<Future<Long>> attempts;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            attempts = IntStream.range(0, 60).mapToObj(i -> pool.submit(() -> {
                var waits = wait(login + i % 3, address + i % 2, NOON);
                transaction.executeWithoutResult(status -> failures.forgive(login + i % 3, address + i % 2));
                return waits;
            })).toList();
        }
        assertThat(attempts).allMatch(attempt -> attempt.state() == Future.State.SUCCESS);
    }

    @Test
    void accountsAndAddressesAreKeptAsDigestsAndForgottenAfterADay() {
        wait(login, address, NOON);
        assertThat(database.superuser().sql("select count(*) from sign_in_failure where subject like '%' || :login || '%'").param("login", login).query(Long.class).single()).isZero();
        transaction.executeWithoutResult(status -> failures.forget(NOON.plus(Duration.ofHours(24)).plusSeconds(1)));
        assertThat(database.superuser().sql("select count(*) from sign_in_failure where last_at = timestamptz '2026-11-24T04:00:00Z'").query(Long.class).single()).isZero();
    }

    /** Seconds to wait; 0 when the attempt goes on. */
    private long wait(String login, String address, Instant now) {
        return Duration.between(now, transaction.execute(status -> failures.attempt(login, address, now))).toSeconds();
    }

    private void forgive(String login) {
        transaction.executeWithoutResult(status -> failures.forgive(login, address));
    }
}
