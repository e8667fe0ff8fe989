package org.millwright.audit;

import java.io.PrintStream;
import java.util.Optional;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code --millwright.command=accept-audit-head --millwright.zone=CODE --millwright.reason=...}: after a restore, this node's note of a later end of the chain is
 * replaced, once on every node. Only a chain that is whole in itself is accepted, and that it was is its next entry. Ends with 0; 1 when there is nothing that may
 * be accepted; 2 when zone or reason are missing.
 */
@Component
@ConditionalOnProperty(name = "millwright.command", havingValue = "accept-audit-head")
class AuditHeadAcceptance implements ApplicationRunner {

    private final AuditChain chain;
    private final AuditSealer sealer;
    private final ChainHeads heads;
    private final Seals seals;
    private final Zones zones;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final ConfigurableApplicationContext application;
    private final String code;
    private final String reason;

    AuditHeadAcceptance(AuditChain chain, AuditSealer sealer, ChainHeads heads, Seals seals, Zones zones, ApplicationEventPublisher events, TransactionTemplate transaction,
            ConfigurableApplicationContext application, @Value("${millwright.zone:}") String code, @Value("${millwright.reason:}") String reason) {
        this.chain = chain;
        this.sealer = sealer;
        this.heads = heads;
        this.seals = seals;
        this.zones = zones;
        this.events = events;
        this.transaction = transaction;
        this.application = application;
        this.code = code;
        this.reason = reason.strip();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var code = accept(System.out);
        System.exit(SpringApplication.exit(application, () -> code));
    }

    int accept(PrintStream out) {
        var zone = zones.findZone(code);
        if (zone.isEmpty() || reason.isEmpty()) {
            out.printf("millwright: accept-audit-head wants --millwright.zone=CODE (known are %s) and --millwright.reason=TEXT%n", zones.listZones().stream().map(Zone::code).toList());
            return 2;
        }
        sealer.seal(zone.get().id());
        var before = chain.verify(zone.get().id());
        if (before.fault() == null || before.fault().kind() != Fault.Kind.CUT_OFF) {
            out.printf("%s: %s%n", code, before.whole() ? "the chain is whole and is the one this node knows: there is nothing to accept"
                    : "the chain is not whole in itself, which no restore explains: see verify-audit");
            return 1;
        }
        return accept(zone.get(), before, before.fault().seq(), out);
    }

    private int accept(Zone zone, Verification before, long noted, PrintStream out) {
        CurrentZone.run(zone.id(), () -> transaction.executeWithoutResult(status -> events.publishEvent(new AuditHeadAccepted(zone.id(), noted, before.entries(), reason))));
        sealer.seal(zone.id());
        Optional<Seal> last = CurrentZone.supply(zone.id(), () -> transaction.execute(status -> seals.findLast()));
        if (last.isEmpty()) {
            out.printf("%s: nothing could be sealed yet, another transaction is running: try again%n", code);
            return 1;
        }
        heads.note(zone.id(), last.get());
        var after = chain.verify(zone.id());
        out.printf("%s: accepted, %d entries, %s%n", code, after.entries(), after.whole() ? "all whole" : "and still not whole: see verify-audit");
        return after.whole() ? 0 : 1;
    }
}
