package org.millwright.audit;

import java.io.PrintStream;
import java.util.List;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code --millwright.command=verify-audit --millwright.zone=CODE} (all zones without one): prints whether the chain holds, or the first entry where it does not,
 * and ends with 0, 1, or 2 when there is no such zone.
 */
@Component
@ConditionalOnProperty(name = "millwright.command", havingValue = "verify-audit")
class AuditVerification implements ApplicationRunner {

    private final AuditChain chain;
    private final AuditSealer sealer;
    private final Zones zones;
    private final ConfigurableApplicationContext application;
    private final String code;

    AuditVerification(AuditChain chain, AuditSealer sealer, Zones zones, ConfigurableApplicationContext application, @Value("${millwright.zone:}") String code) {
        this.chain = chain;
        this.sealer = sealer;
        this.zones = zones;
        this.application = application;
        this.code = code;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var code = verify(System.out);
        System.exit(SpringApplication.exit(application, () -> code));
    }

    int verify(PrintStream out) {
        var chosen = code.isBlank() ? zones.listZones() : zones.findZone(code).map(List::of).orElse(List.of());
        if (chosen.isEmpty() && !code.isBlank()) {
            out.printf("millwright: there is no zone %s; known are %s%n", code, zones.listZones().stream().map(Zone::code).toList());
            return 2;
        }
        return chosen.stream().mapToInt(zone -> verify(zone, out)).max().orElse(0);
    }

    private int verify(Zone zone, PrintStream out) {
        sealer.seal(zone.id());
        var verification = chain.verify(zone.id());
        out.printf("%s: %s%n", zone.code(), words(verification));
        return verification.whole() ? 0 : 1;
    }

    private static String words(Verification verification) {
        var fault = verification.fault();
        if (fault == null) return "%d entries, all whole".formatted(verification.entries());
        return "%d entries whole, then: ".formatted(verification.entries()) + switch (fault.kind()) {
            case CHANGED -> "entry %s (place %d) was changed after it was sealed".formatted(fault.entryId(), fault.seq());
            case MISSING -> "entry %s (place %d) is missing".formatted(fault.entryId(), fault.seq());
            case INSERTED -> "entry %s was inserted where the chain had passed already".formatted(fault.entryId());
            case LINK_BROKEN -> "the chain is broken at place %d (entry %s): a seal was removed, changed or forged".formatted(fault.seq(), fault.entryId() == null ? "unknown" : fault.entryId());
            case CUT_OFF -> "the chain is not the one this node has seen reach place %d: its end was cut off, or an older state restored".formatted(fault.seq());
        };
    }
}
