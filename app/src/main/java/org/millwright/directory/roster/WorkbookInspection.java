package org.millwright.directory.roster;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.millwright.directory.roster.RosterRefusal.Word;

/**
 * Looks through a workbook's zip before the spreadsheet library is let near it: every part is unpacked once, to nowhere,
 * under limits, and every XML part is read for what a roster never needs. Uses the zip reader that the library uses, so
 * that both see the same parts. Costs about as much again as the reading itself.
 */
final class WorkbookInspection {

    private static final int RATIO_MATTERS_FROM = 4 << 20;

    private final RosterLimits limits;
    private final Set<String> endings = new HashSet<>();
    private long inflated;
    private int rows;

    private WorkbookInspection(RosterLimits limits) {
        this.limits = limits;
    }

    /** @return how many rows the sheets declare, as an estimate for progress */
    static int inspect(Path path, RosterLimits limits) throws IOException, Refused {
        countEntries(path, limits);
        WorkbookInspection inspection = new WorkbookInspection(limits);
        try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            inspection.names(entries);
            for (ZipArchiveEntry entry : entries) {
                inspection.part(zip, entry);
            }
        } catch (RuntimeException e) {
            // The zip reader checks what it computes from a header, not always what it takes from it.
            throw new Refused(Word.DAMAGED);
        }
        return inspection.rows;
    }

    /** Counts the headers in the raw bytes: opening the directory would already make an object of each. */
    private static void countEntries(Path path, RosterLimits limits) throws IOException, Refused {
        int found = 0;
        int last = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                last = last << 8 | next;
                if (last == 0x504B0102 && ++found > limits.entries()) {
                    throw new Refused(Word.BOMB);
                }
            }
        }
    }

    private void names(List<ZipArchiveEntry> entries) throws Refused {
        boolean workbook = false;
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            endings.add(name.substring(name.lastIndexOf('.') + 1));
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Refused(Word.PASSWORD);
            }
            // Workbooks know two methods (ECMA-376 part 2, annex C); the zip reader knows more, some with libraries we lack.
            if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
                throw new Refused(Word.DAMAGED);
            }
            if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/") || name.contains("/dialogsheets/")) {
                throw new Refused(Word.MACRO);
            }
            if (name.equals("xl/workbook.bin")) {
                throw new Refused(Word.BINARY_WORKBOOK);
            }
            if (name.equals("mimetype")) {
                throw new Refused(Word.OPEN_DOCUMENT);
            }
            workbook |= name.equals("[content_types].xml");
        }
        if (!workbook) {
            throw new Refused(Word.ARCHIVE);
        }
    }

    private void part(ZipFile zip, ZipArchiveEntry entry) throws IOException, Refused {
        boolean texts = entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
        try (InputStream raw = zip.getInputStream(entry)) {
            if (raw == null) {
                throw new Refused(Word.DAMAGED);
            }
            InputStream in = new BufferedInputStream(new Measured(raw, entry, texts), 1 << 16);
            in.mark(8);
            byte[] head = in.readNBytes(4);
            in.reset();
            if (head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
                throw new Refused(Word.BOMB);
            }
            if (xml(entry.getName(), head)) {
                rows += WorkbookXml.inspect(entry.getName(), in, endings);
            }
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (OverLimit e) {
            throw new Refused(Word.BOMB);
        }
    }

    /** By name or by the first bytes, in any encoding: a sheet may hide under any name. */
    private static boolean xml(String name, byte[] head) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
            return true;
        }
        int first = head.length > 1 ? head[0] & 0xFF : 0;
        int second = head.length > 1 ? head[1] & 0xFF : 0;
        return first == '<' || first == 0xEF && second == 0xBB || first == 0xFE && second == 0xFF
                || first == 0xFF && second == 0xFE || first == 0 && second == '<' || first <= ' ' && first > 0;
    }

    private static final class OverLimit extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what comes out; what the zip says about its sizes is not asked. */
    private final class Measured extends InputStream {
        private final InputStream in;
        private final ZipArchiveEntry entry;
        private final boolean texts;
        private long bytes;

        Measured(InputStream in, ZipArchiveEntry entry, boolean texts) {
            this.in = in;
            this.entry = entry;
            this.texts = texts;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = in.read(into, offset, length);
            bytes += Math.max(count, 0);
            inflated += Math.max(count, 0);
            boolean ratio = bytes > RATIO_MATTERS_FROM && bytes / Math.max(entry.getCompressedSize(), 1) > limits.ratio();
            if (inflated > limits.inflatedBytes() || ratio || texts && bytes > limits.textBytes()) {
                throw new OverLimit();
            }
            return count;
        }
    }
}
