package org.millwright.checkpoint;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in what a device scanned. Everything carries a number and the device's signature, so it does not matter how often, in which order or by whose session it
 * comes: each number is taken once, and what was taken is there when the answer is.
 */
@Component
public class ScanIntake {

    static final int MOST = 500;

    private final GateDevices devices;
    private final Gates gates;
    private final ScanRows rows;
    private final GateAlerts alerts;
    private final ZoneSettings settings;
    private final Zones zones;
    private final ObjectProvider<WaysOut> waysOut;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScanIntake(GateDevices devices, Gates gates, ScanRows rows, GateAlerts alerts, ZoneSettings settings, Zones zones, ObjectProvider<WaysOut> waysOut, JsonMapper json,
            ApplicationEventPublisher events, Clock clock) {
        this.devices = devices;
        this.gates = gates;
        this.rows = rows;
        this.alerts = alerts;
        this.settings = settings;
        this.zones = zones;
        this.waysOut = waysOut;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    public ScanAnswer take(UUID deviceId, ScanBatch batch) {
        var device = devices.lock(deviceId).orElseThrow(() -> new NotFound("device"));
        var items = batch.items() == null ? List.<ScanBatch.Item>of() : batch.items();
        if (items.size() > MOST) throw new Refusal(413, "checkpoint.refusal.batch", items.size(), MOST);
        var now = clock.instant();
        var skew = skew(batch, now);
        var wrong = skew.abs().compareTo(devices.clockTolerance()) > 0;
        var sorting = new Sorting(device, now, skew);
        sorting.read(items);
        sorting.write();
        if (wrong) alerts.clock(device, gates.getGate(device.gateId()), (int) Math.clamp(skew.toSeconds(), Integer.MIN_VALUE, Integer.MAX_VALUE));
        devices.seen(device.id(), now, sorting.highest, number(batch.waiting()).map(Long::intValue).filter(waiting -> waiting >= 0).orElse(0),
                (int) Math.clamp(skew.toSeconds(), Integer.MIN_VALUE, Integer.MAX_VALUE), number(batch.bundleAt()).map(Instant::ofEpochSecond).orElse(null));
        return sorting.answer();
    }

    private static Duration skew(ScanBatch batch, Instant now) {
        return number(batch.sentAt()).map(sent -> Duration.between(now, Instant.ofEpochMilli(sent))).orElse(Duration.ZERO);
    }

    private static Optional<Long> number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,14}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /** One batch, item by item. */
    private final class Sorting {

        private final GateDevice device;
        private final Instant now;
        private final Duration skew;
        private final SaidReader reader;
        private final List<Said.Scan> scans = new ArrayList<>();
        private final List<Said.Done> outcomes = new ArrayList<>();
        private final Map<Said, Integer> places = new IdentityHashMap<>();
        private final List<Long> taken = new ArrayList<>();
        private final List<Long> known = new ArrayList<>();
        private final List<ScanAnswer.Refused> refused = new ArrayList<>();
        private long highest;

        Sorting(GateDevice device, Instant now, Duration skew) {
            this.device = device;
            this.now = now;
            this.skew = skew;
            this.reader = new SaidReader(json, device);
        }

        void read(List<ScanBatch.Item> items) {
            var said = new ArrayList<Said>();
            for (int place = 0; place < items.size(); place++) {
                var item = items.get(place);
                var read = item.payload() == null || item.signature() == null ? Optional.<Said>empty() : reader.read(item.payload(), item.signature());
                if (read.isEmpty()) {
                    refused.add(new ScanAnswer.Refused(place, 0, ScanAnswer.Why.NOT_OURS));
                    continue;
                }
                places.put(read.get(), place);
                said.add(read.get());
            }
            sort(said);
        }

        private void sort(List<Said> said) {
            var before = new HashMap<>(rows.digests(device.id(), said.stream().map(Said::seq).toList()));
            var there = gates.byId(said.stream().filter(Said.Scan.class::isInstance).map(each -> ((Said.Scan) each).gate()).distinct().toList()).keySet();
            for (var each : said) {
                highest = Math.max(highest, each.seq());
                var earlier = before.putIfAbsent(each.seq(), each.digest());
                if (earlier != null) again(each, earlier);
                else if (device.retiredAt() != null && corrected(each).isAfter(device.retiredAt())) refuse(each, ScanAnswer.Why.RETIRED);
                else if (each instanceof Said.Scan scan && !there.contains(scan.gate())) refuse(each, ScanAnswer.Why.GATE);
                else if (each instanceof Said.Scan scan) scans.add(scan);
                else outcomes.add((Said.Done) each);
            }
        }

        private void again(Said each, byte[] earlier) {
            if (Arrays.equals(earlier, each.digest())) {
                known.add(each.seq());
                return;
            }
            refuse(each, ScanAnswer.Why.NUMBER);
            alerts.number(device, gates.getGate(device.gateId()));
        }

        void write() {
            rows.addScans(device.id(), scans, scans.stream().map(this::corrected).toList(), now);
            var decided = rows.addOutcomes(device.id(), outcomes, outcomes.stream().map(this::corrected).toList(), now);
            outcomes.stream().filter(done -> !decided.contains(done.seq())).forEach(done -> refuse(done, ScanAnswer.Why.SCAN));
            scans.forEach(scan -> taken.add(scan.seq()));
            taken.addAll(decided);
            tell(decided);
            if (!taken.isEmpty() || !refused.isEmpty()) {
                events.publishEvent(new ScansTaken(CurrentZone.id(), device.id(), scans.size(), decided.size(), known.size(), refused.size()));
            }
        }

        private void tell(Set<Long> decided) {
            var about = Stream.concat(scans.stream().map(Said.Scan::seq), outcomes.stream().filter(done -> decided.contains(done.seq())).map(Said.Done::of)).distinct().toList();
            if (about.isEmpty()) return;
            var ours = rows.listKnown(device.id(), about);
            var fresh = scans.stream().map(Said.Scan::seq).collect(Collectors.toSet());
            for (var scan : ours) {
                if (!fresh.contains(scan.seq())) continue;
                events.publishEvent(new PassScanned(CurrentZone.id(), device.id(), scan.seq(), scan.passId(), scan.subject(), scan.purpose(), scan.gate(), scan.kind(), scan.verdict(),
                        scan.at(), now));
            }
            var bySeq = ours.stream().collect(Collectors.toMap(ScanRows.Known::seq, scan -> scan));
            for (var done : outcomes) {
                var scan = bySeq.get(done.of());
                if (scan == null || !decided.contains(done.seq())) continue;
                events.publishEvent(new PassageDecided(CurrentZone.id(), device.id(), scan.seq(), scan.passId(), scan.subject(), scan.gate(), scan.kind(), done.outcome(),
                        corrected(done)));
            }
            suspect(List.copyOf(fresh));
        }

        private void suspect(List<Long> fresh) {
            if (fresh.isEmpty()) return;
            var today = zones.currentZone().dayOf(now);
            var rule = new CopiedPass(Duration.ofMinutes(settings.intSetting(CheckpointSettings.COPIED_MINUTES, today)),
                    Duration.ofMinutes(settings.intSetting(CheckpointSettings.COPIED_ONWARD_MINUTES, today)));
            var pairs = rows.listElsewhere(device.id(), fresh, rule.longest()).stream().filter(pair -> rule.suspects(pair.now(), pair.other())).toList();
            var seen = new HashSet<UUID>();
            var involved = gates.byId(pairs.stream().flatMap(pair -> Stream.of(pair.now().gate(), pair.other().gate())).distinct().toList());
            for (var pair : pairs) {
                if (!seen.add(pair.passId())) continue;
                alerts.copied(pair.passId(), device, involved.get(pair.now().gate()), involved.get(pair.other().gate()), Duration.between(pair.other().at(), pair.now().at()).abs());
            }
        }

        /**
         * By our clock; nothing was scanned later than now. What the device knew of its clock when it scanned goes before how it stands now: somebody may have set it meanwhile, because
         * the page asked for it.
         */
        private Instant corrected(Said said) {
            @Nullable Long then = said.ahead();
            var off = then == null ? skew : Duration.ofMillis(then);
            var at = off.abs().compareTo(devices.clockTolerance()) > 0 ? said.at().minus(off) : said.at();
            return at.isAfter(now) ? now : at;
        }

        private void refuse(Said said, ScanAnswer.Why why) {
            refused.add(new ScanAnswer.Refused(places.get(said), said.seq(), why));
        }

        ScanAnswer answer() {
            return new ScanAnswer(taken.stream().sorted().toList(), known, refused, now.toEpochMilli(), waysOut.stream().flatMap(each -> each.listWaysOut().stream()).toList());
        }
    }
}
