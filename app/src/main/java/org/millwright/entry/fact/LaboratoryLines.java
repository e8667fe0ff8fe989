package org.millwright.entry.fact;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A laboratory's file: UTF-8, comma separated, a head line, then {@code document,kind,sampled,result,laboratory,tube}; kind is {@code nat} or {@code antigen}, sampled
 * {@code 2026-11-24 08:10} in the zone's time, result a word of the catalogue or its Chinese, tube empty for a single test.
 */
public final class LaboratoryLines {

    static final String HEAD = "document,kind,sampled,result,laboratory,tube";

    private static final Map<String, String> RESULTS = Map.of("negative", "negative", "阴性", "negative", "positive", "positive", "阳性", "positive",
            "indeterminate", "indeterminate", "可疑", "indeterminate", "灰区", "indeterminate", "pending", "pending", "待出", "pending", "检测中", "pending");
    private static final Map<String, EvidenceKind> KINDS = Map.of("nat", EvidenceKind.NAT, "核酸", EvidenceKind.NAT, "antigen", EvidenceKind.ANTIGEN, "抗原", EvidenceKind.ANTIGEN);

    record Line(String document, EvidenceKind kind, Instant sampledAt, String result, String laboratory, String tube) {}

    /**
     * A line that was left out.
     *
     * @param what end of the message key {@code entry.laboratory.fault.<what>}; never the document
     */
    public record Fault(int line, String what, String found) {}

    record Read(List<Line> lines, List<Fault> faults) {}

    private LaboratoryLines() {}

    static Read read(String text, ZoneId zone, Instant now) {
        var lines = new ArrayList<Line>();
        var faults = new ArrayList<Fault>();
        int number = 0;
        for (var row : text.replace("\uFEFF", "").lines().toList()) {
            number++;
            if (number == 1 || row.isBlank()) continue;
            read(row.split(",", -1), number, zone, now, lines, faults);
        }
        return new Read(lines, faults);
    }

    private static void read(String[] cells, int number, ZoneId zone, Instant now, List<Line> lines, List<Fault> faults) {
        if (cells.length < 6) {
            faults.add(new Fault(number, "cells", String.valueOf(cells.length)));
            return;
        }
        var kind = KINDS.get(cells[1].strip().toLowerCase(Locale.ROOT));
        var result = RESULTS.get(cells[3].strip().toLowerCase(Locale.ROOT));
        var sampled = sampled(cells[2], zone);
        if (kind == null) faults.add(new Fault(number, "kind", cells[1]));
        else if (result == null) faults.add(new Fault(number, "result", cells[3]));
        else if (sampled == null) faults.add(new Fault(number, "sampled", cells[2]));
        else if (sampled.isAfter(now)) faults.add(new Fault(number, "future", cells[2]));
        else lines.add(new Line(cells[0].strip().toUpperCase(Locale.ROOT), kind, sampled, result, cells[4].strip(), cells[5].strip()));
    }

    private static @org.jspecify.annotations.Nullable Instant sampled(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text.strip().replace(' ', 'T')).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
