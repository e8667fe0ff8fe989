package org.millwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.Chromium;
import org.millwright.pass.PassVerifier;
import org.millwright.pass.Verdict;
import org.millwright.pass.answer.Kind;
import org.millwright.pass.answer.Reason;
import org.millwright.pass.claim.EntryPass;
import org.millwright.pass.claim.Pass;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.VehiclePass;
import org.millwright.pass.trust.BundleAnswer;
import org.millwright.pass.trust.SignedBundle;

/** The verifier of browsers, in one, says of every text what the Java verifier says: answer, reasons with their values, and who stands there. */
@Tag("browser")
class PassScriptsTest {

    private static final String VERIFY = """
            async ({bundle, anchor, cases}) => {
              const {readBundle} = await import('/js/pass/bundle.js'), {verifyPass} = await import('/js/pass/verify.js');
              const bytes = base64 => Uint8Array.from(atob(base64), character => character.charCodeAt(0));
              const read = bundle && await readBundle(bytes(bundle), [bytes(anchor)]);
              const answers = [];
              for (const {text, wanted, at} of cases) {
                const {kind, reasons, pass} = await verifyPass(text, read && read.bundle, wanted, at);
                const who = pass ? [pass.id, pass.purpose, pass.maskedName ?? pass.number, pass.lastFour ?? pass.route, pass.plate, pass.site ?? pass.trailerPlate].join(' ') : '';
                answers.push([kind, ...reasons.map(({code, found, needed}) => `${code} ${found} ${needed}`), who].join(' | '));
              }
              return answers;
            }""";

    private static final String READ = """
            async ({bundles, anchor}) => {
              const {readBundle} = await import('/js/pass/bundle.js');
              const bytes = base64 => Uint8Array.from(atob(base64), character => character.charCodeAt(0));
              const answers = [];
              for (const each of bundles) {
                const {bundle, reason} = await readBundle(bytes(each), [bytes(anchor)]);
                answers.push(bundle ? `${bundle.keys.size} ${bundle.revoked.size}` : `${reason.code} ${reason.found} ${reason.needed}`);
              }
              return answers;
            }""";

    private record Case(String name, String text, Purpose wanted, Instant at) {
    }

    private static final PassVectors VECTORS = new PassVectors();
    private static Chromium chromium;
    private static GuideServer server;
    private static Page page;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.open();
        server = new GuideServer(0);
        page = chromium.page(800, 600);
        page.navigate(server.address() + "/guide?lang=en");
    }

    @AfterAll
    static void close() {
        if (server != null) server.close();
        if (chromium != null) chromium.close();
    }

    @Test
    void everyTextIsWorthTheSame() {
        var cases = VECTORS.texts().entrySet().stream().map(each -> new Case(each.getKey(), each.getValue(), Purpose.ENTRY, PassVectors.NOON)).toList();
        var expected = sameAsJava(Optional.of(VECTORS.signedBundle()), cases);
        assertThat(expected.stream().map(line -> line.split(" ")[0]).collect(Collectors.toSet())).as("every answer came up but those of the clock")
                .contains("VALID", "REVOKED", "WRONG_PURPOSE", "DAMAGED", "CANNOT_DECIDE", "EXPIRED", "NOT_YET");
    }

    @Test
    void atEveryTimeAndForEveryPurpose() {
        var texts = VECTORS.texts();
        List<Case> cases = new ArrayList<>();
        for (var name : List.of("entry", "vehicle", "taken back", "ended key", "later key", "revoked key", "unknown key")) {
            for (var at : VECTORS.times()) {
                for (var wanted : List.of(Purpose.ENTRY, Purpose.VEHICLE)) cases.add(new Case(name, texts.get(name), wanted, at));
            }
        }
        var expected = sameAsJava(Optional.of(VECTORS.signedBundle()), cases);
        assertThat(expected.stream().map(line -> line.split(" ")[0]).distinct()).hasSize(Kind.values().length - 1).doesNotContain("DAMAGED");
        sameAsJava(Optional.empty(), cases);
    }

    @Test
    void bundlesAreReadOrRefusedAlike() {
        var anchor = VECTORS.anchor.publicKey();
        var bundles = VECTORS.bundles();
        var expected = bundles.values().stream().map(each -> switch (SignedBundle.read(each, List.of(anchor))) {
            case BundleAnswer.Trusted(var bundle) -> bundle.keys().size() + " " + bundle.revoked().size();
            case BundleAnswer.Refused(var reason) -> line(reason);
        }).toList();
        var found = page.evaluate(READ, Map.of("bundles", bundles.values().stream().map(PassScriptsTest::base64).toList(), "anchor", base64(anchor.getEncoded())));
        assertThat(found).isEqualTo(expected);
        assertThat(expected).startsWith("5 2").filteredOn("5 2"::equals).as("only the good one is read").hasSize(1);
    }

    private static List<String> sameAsJava(Optional<byte[]> bundle, List<Case> cases) {
        var verifier = new PassVerifier(bundle.map(each -> VECTORS.bundle));
        var expected = cases.stream().map(each -> line(verifier.verify(each.text(), each.wanted(), each.at()))).toList();
        var found = (List<?>) page.evaluate(VERIFY, Map.of("bundle", bundle.map(PassScriptsTest::base64).orElse(""), "anchor",
                base64(VECTORS.anchor.publicKey().getEncoded()), "cases", cases.stream().map(each -> Map.of("text", each.text(), "wanted",
                        each.wanted().name(), "at", (double) each.at().toEpochMilli())).toList()));
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < cases.size(); i++) assertThat(found.get(i)).as(cases.get(i).toString()).isEqualTo(expected.get(i));
        return expected;
    }

    private static String line(Verdict verdict) {
        return verdict.kind() + verdict.reasons().stream().map(reason -> " | " + line(reason)).collect(Collectors.joining())
                + " | " + verdict.pass().map(PassScriptsTest::who).orElse("");
    }

    private static String line(Reason reason) {
        return reason.code() + " " + reason.found() + " " + reason.needed();
    }

    private static String who(Pass pass) {
        return pass.stamp().id() + " " + pass.purpose() + " " + switch (pass) {
            case EntryPass entry -> entry.maskedName() + " " + entry.lastFour() + " " + entry.plate().orElse("") + " " + entry.site();
            case VehiclePass vehicle -> vehicle.number() + " " + vehicle.route() + " " + vehicle.plate() + " " + vehicle.trailerPlate().orElse("");
        };
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
