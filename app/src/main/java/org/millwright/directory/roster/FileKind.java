package org.millwright.directory.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.millwright.directory.roster.RosterRefusal.Word;

/** What a file is, by its first bytes; its name and declared type are hearsay. */
enum FileKind {
    WORKBOOK, CSV;

    private static final int HEAD = 4096;
    /** Directory entry of an OLE2 container that holds an encrypted workbook ([MS-OFFCRYPTO] 2.3.4.4). */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] WORKBOOK_STREAM = "Workbook".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] BOOK_STREAM = "Book".getBytes(StandardCharsets.UTF_16LE);

    static FileKind of(Path path, RosterLimits limits) throws IOException, Refused {
        long size = Files.size(path);
        if (size == 0) {
            throw new Refused(Word.EMPTY);
        }
        if (size > limits.fileBytes()) {
            throw new Refused(Word.TOO_LARGE, size >> 20, limits.fileBytes() >> 20);
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw ole2(Files.readAllBytes(path));
        }
        if (starts(head, 'P', 'K', 3, 4)) {
            return WORKBOOK;
        }
        if (starts(head, 'P', 'K', 5, 6)) {
            throw new Refused(Word.EMPTY);
        }
        if (!looksLikeText(head)) {
            throw new Refused(Word.NOT_A_SPREADSHEET);
        }
        return CSV;
    }

    private static Refused ole2(byte[] file) {
        if (contains(file, ENCRYPTED)) {
            return new Refused(Word.PASSWORD);
        }
        return new Refused(contains(file, WORKBOOK_STREAM) || contains(file, BOOK_STREAM) ? Word.LEGACY_XLS : Word.NOT_A_SPREADSHEET);
    }

    /** Pages and XML saved under a spreadsheet's name are common; PDF begins as text too. */
    private static boolean looksLikeText(byte[] head) {
        boolean utf16 = starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF);
        for (int i = 0; i < head.length && !utf16; i++) {
            if (head[i] >= 0 && head[i] < ' ' && head[i] != '\t' && head[i] != '\r' && head[i] != '\n' && head[i] != '\f') {
                return false;
            }
        }
        String start = new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        return !start.startsWith("<") && !start.startsWith("ï»¿<") && !start.startsWith("%pdf") && !start.startsWith("{\\rtf");
    }

    private static boolean starts(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] file, byte[] part) {
        for (int i = 0; i <= file.length - part.length; i++) {
            if (java.util.Arrays.equals(file, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
