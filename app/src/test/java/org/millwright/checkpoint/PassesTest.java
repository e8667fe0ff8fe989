package org.millwright.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.millwright.MillwrightTest;
import org.millwright.SampleZone;
import org.millwright.database.TestDatabase;
import org.millwright.http.Refusal;
import org.millwright.pass.PassVerifier;
import org.millwright.pass.answer.Kind;
import org.millwright.pass.answer.ReasonCode;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.trust.BundleAnswer;
import org.millwright.pass.trust.SignedBundle;
import org.millwright.pass.trust.TrustBundle;
import org.millwright.tenancy.CurrentZone;
import org.millwright.vault.KeyRotation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is signed is good at a gate that has the zone's bundle, for as long as it should be and not a minute more. */
@MillwrightTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassesTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired Passes passes;
    @Autowired SigningKeys keys;
    @Autowired Bundles bundles;
    @Autowired KeyRotation rotation;
    @Autowired TestDatabase database;
    @Autowired ApplicationContext app;

    private SampleZone zone;
    private Instant now;

    @BeforeAll
    void aZone() {
        zone = SampleZone.make(app);
        zone.inside(() -> {
            bundles.refresh();
            return true;
        });
    }

    @BeforeEach
    void now() {
        now = app.getBean(Clock.class).instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void aPassIsGoodAtTheGateUntilItIsTakenBack() {
        var pass = issue(order(subject(), now, now.plus(DAY)));
        assertThat(verdict(pass, now)).isEqualTo("VALID");
        assertThat(verdict(pass, now.plus(DAY))).startsWith("EXPIRED");
        zone.inside(() -> {
            passes.revoke(pass.id(), "行程有误");
            return true;
        });
        assertThat(verdict(pass, now)).isEqualTo("REVOKED PASS_REVOKED");
        assertThat(count("audit_entry where action = 'pass.revoked' and reason = '行程有误'")).isOne();
        assertThatThrownBy(() -> zone.inside(() -> {
            passes.revoke(pass.id(), "再次");
            return true;
        })).isInstanceOf(Refusal.class).hasMessageContaining("checkpoint.refusal.revoked");
    }

    @Test
    void oneSubjectHasOneLivePassOfAPurpose() {
        var subject = subject();
        var first = issue(order(subject, now, now.plus(DAY)));
        assertThatThrownBy(() -> issue(order(subject, now.plus(Duration.ofHours(1)), now.plus(DAY)))).isInstanceOf(Refusal.class).hasMessageContaining("checkpoint.refusal.overlaps");
        assertThat(issue(order(subject, now.plus(DAY), now.plus(DAY.multipliedBy(2)))).state(now)).isEqualTo(IssuedPass.State.NOT_YET);
        var other = new PassOrder(subject, PassContent.vehicle("370613000001", "鲁F12345", null, "G18 莱山口—东昊 3# 厂房"), now, now.plus(DAY), null, null);
        assertThat(verdict(issue(other), now)).isEqualTo("WRONG_PURPOSE PASS_PURPOSE");
        var second = zone.inside(() -> passes.reissue(first.id(), order(subject, now, now.plus(Duration.ofHours(2))), "时间有变"));
        assertThat(second.replaces()).isEqualTo(first.id());
        assertThat(verdict(first, now)).isEqualTo("REVOKED PASS_REVOKED");
        assertThat(verdict(second, now)).isEqualTo("VALID");
        assertThat(zone.<Integer>inside(() -> passes.revokeAll(subject, "解除"))).as("the vehicle's, tomorrow's and the new one").isEqualTo(3);
        assertThat(zone.<Integer>inside(() -> passes.revokeAll(subject, "解除"))).isZero();
    }

    @Test
    void whatIsOverOrUpsideDownIsRefused() {
        assertThatThrownBy(() -> issue(order(subject(), now.minus(DAY), now.minusSeconds(1)))).hasMessageContaining("checkpoint.refusal.over");
        assertThatThrownBy(() -> issue(order(subject(), now.plus(DAY), now))).hasMessageContaining("checkpoint.refusal.order");
        var open = new PassOrder(subject(), new PassContent.Person("王小明", "123X", "3 号厂房", null), now, now.plus(DAY), null, null);
        assertThatThrownBy(() -> issue(open)).isInstanceOf(Refusal.class).hasMessageContaining("masked name");
    }

    /** Not by our own care: the columns refuse more than may be known. */
    @ParameterizedTest
    @ValueSource(strings = {"masked_name = '王小明'", "masked_name = '王* 370613199001011234'", "last_four = '11234'", "place = ''", "valid_until = valid_from",
            "masked_name = null", "number = '370613000001'", "revoked_at = now()", "key_id = '0000000000000000'", "replaces_id = gen_random_uuid()"})
    void theDatabaseRefusesWhatAPassMayNotBe(String change) {
        var pass = issue(order(subject(), now, now.plus(DAY)));
        assertThatThrownBy(() -> zone.inside(() -> app.getBean(JdbcClient.class).sql("update pass set " + change + " where zone_id = :zone and id = :id")
                .param("zone", zone.zone().id()).param("id", pass.id()).update())).isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @CsvSource({"于振海,于*海", "王明,王*", "欧阳娜娜,欧**娜", "John Smith,J* S*", "阿卜杜拉·买买提江,阿*******江", "王2,王*", "Christopher Maximilian van der Berg,C* M* v* d* B*", "A B C D E F G,A*"})
    void namesAreMaskedAndShort(String name, String masked) {
        assertThat(PassContent.person(name, "370613199001011234", "厂房", null)).isEqualTo(new PassContent.Person(masked, "1234", "厂房", null));
    }

    @Test
    void longPlacesAreCutWhereACharacterEnds() {
        var long_ = PassContent.person("于振海", "E1234567x", "烟台高新区精密机械产业园东昊重工有限公司三号厂房东侧", "鲁F12345");
        assertThat(long_.place()).isEqualTo("烟台高新区精密机械产业园东昊重…");
        assertThat(((PassContent.Person) long_).lastFour()).isEqualTo("567X");
        assertThat(verdict(issue(new PassOrder(subject(), long_, now, now.plus(DAY), null, null)), now)).isEqualTo("VALID");
    }

    @Test
    void aRotatedKeySignsLaterAndBothAreBelieved() {
        var old = issue(order(subject(), now, now.plus(DAY)));
        var next = zone.inside(() -> keys.rotate(Purpose.ENTRY));
        assertThat(next.validity().from()).as("devices hear of it first").isAfter(now.plus(DAY));
        assertThat(issue(order(subject(), now, now.plus(DAY))).keyId()).isEqualTo(old.keyId());
        assertThat(bundle().keys().keySet()).extracting(id -> id.hex()).contains(old.keyId(), next.keyId());
        zone.inside(() -> {
            keys.revoke(keys.findSigning(Purpose.ENTRY).orElseThrow().id(), "笔记本丢失");
            return true;
        });
        assertThat(verdict(old, now)).startsWith("REVOKED KEY_REVOKED");
        var again = issue(order(subject(), now, now.plus(DAY)));
        assertThat(again.keyId()).as("at once, by a new one").isNotEqualTo(old.keyId());
        assertThat(verdict(again, now.plusSeconds(1))).isEqualTo("VALID");
    }

    @Test
    void privateKeysLieInNobodysReach() {
        var pass = issue(order(subject(), now, now.plus(DAY)));
        var rows = zone.inside(() -> app.getBean(JdbcClient.class).sql("select encode(keystore, 'escape') || password from signing_key where zone_id = :zone")
                .param("zone", zone.zone().id()).query(String.class).list());
        assertThat(rows).hasSizeGreaterThanOrEqualTo(3).allSatisfy(row -> assertThat(row).contains("v1:").doesNotContain("PRIVATE"));
        CurrentZone.run(zone.zone().id(), rotation::rotateZone);
        assertThat(verdict(pass, now)).isEqualTo("VALID");
        assertThat(zone.inside(() -> app.getBean(KeyRest.class).wake(signing(), rested()).id().hex())).as("the vault's new keys open it").isEqualTo(pass.keyId());
    }

    private UUID signing() {
        return keys.findSigning(Purpose.ENTRY).orElseThrow().id();
    }

    private KeyRest.Rested rested() {
        return app.getBean(JdbcClient.class).sql("select keystore, password from signing_key where zone_id = :zone and id = :id").param("zone", zone.zone().id()).param("id", signing())
                .query((row, n) -> new KeyRest.Rested(row.getBytes(1), row.getString(2))).single();
    }

    @Test
    void theBundleIsTheSameUntilItSaysTooLittle() {
        var first = current();
        assertThat(current().content()).isEqualTo(first.content());
        var pass = issue(order(subject(), now, now.plus(DAY)));
        assertThat(current().content()).as("a new pass is no news").isEqualTo(first.content());
        zone.inside(() -> {
            passes.revoke(pass.id(), "x");
            return true;
        });
        assertThat(current().fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(bundle().revoked()).contains(pass.id());
        zone.inside(() -> {
            bundles.refresh();
            return true;
        });
        assertThat(Duration.between(first.issuedAt(), first.expiresAt())).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void anotherZonesPassIsNotFound() {
        var pass = issue(order(subject(), now, now.plus(DAY)));
        var elsewhere = SampleZone.make(app);
        Supplier<Optional<IssuedPass>> ask = () -> passes.findPass(pass.id());
        assertThat(elsewhere.inside(ask)).isEmpty();
        assertThat(zone.inside(ask)).contains(pass);
    }

    private IssuedPass issue(PassOrder order) {
        return zone.inside(() -> passes.issue(order));
    }

    private static PassSubject subject() {
        return new PassSubject("test", UUID.randomUUID());
    }

    private static PassOrder order(PassSubject subject, Instant from, Instant until) {
        return new PassOrder(subject, PassContent.person("于振海", "370613199001011234", "东昊 3# 厂房", "鲁K7D268"), from, until, null, null);
    }

    private Bundle current() {
        return zone.inside(() -> bundles.findCurrent().orElseThrow());
    }

    private TrustBundle bundle() {
        var anchors = zone.<List<byte[]>>inside(() -> bundles.anchors()).stream().map(PassesTest::key).toList();
        return ((BundleAnswer.Trusted) SignedBundle.read(current().content(), anchors)).bundle();
    }

    private static java.security.PublicKey key(byte[] encoded) {
        try {
            return KeyRest.publicKey(encoded);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String verdict(IssuedPass pass, Instant at) {
        var verdict = new PassVerifier(Optional.of(bundle())).verify(pass.text(), Purpose.ENTRY, at);
        if (verdict.kind() == Kind.VALID) return "VALID";
        return verdict.kind() + " " + verdict.reasons().stream().map(reason -> reason.code()).map(ReasonCode::name).findFirst().orElse("");
    }

    private long count(String from) {
        return database.superuser().sql("select count(*) from " + from).query(Long.class).single();
    }
}
