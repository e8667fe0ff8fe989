package org.millwright.directory.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.roster.RosterRefusal.Word;

/** What a file is, by its first bytes; its name and declared type are hearsay. */
enum FileKind {
    WORKBOOK, CSV;

    private static final int HEAD = 4096;
    /** Directory entry of an OLE2 container that holds an encrypted workbook ([MS-OFFCRYPTO] 2.3.4.4). */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] WORKBOOK_STREAM = "Workbook".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] BOOK_STREAM = "Book".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] WORD_STREAM = "WordDocument".getBytes(StandardCharsets.UTF_16LE);
    private static final byte[] SLIDES_STREAM = "PowerPoint Document".getBytes(StandardCharsets.UTF_16LE);

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
        Word foreign = foreign(head);
        if (foreign != null) {
            throw new Refused(foreign);
        }
        return CSV;
    }

    /** What people bring by mistake, by the bytes that such files begin with: told what it is, one knows what to do. */
    private static @Nullable Word foreign(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("%pdf")) {
            return Word.PDF;
        }
        if (start.startsWith("{\\rtf")) {
            return Word.TEXT_DOCUMENT;
        }
        // Pages and XML saved under a spreadsheet's name are common.
        if (start.startsWith("<") || start.startsWith("ï»¿<")) {
            return Word.WEB_PAGE;
        }
        if (starts(head, 0xFF, 0xD8, 0xFF) || starts(head, 0x89, 'P', 'N', 'G') || start.startsWith("gif8") || start.startsWith("bm") && !text(head)) {
            return Word.PICTURE;
        }
        if (start.startsWith("rar!") || starts(head, '7', 'z', 0xBC, 0xAF) || starts(head, 0x1F, 0x8B)) {
            return Word.ARCHIVE;
        }
        return text(head) ? null : Word.NOT_A_SPREADSHEET;
    }

    private static boolean text(byte[] head) {
        boolean utf16 = starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF);
        for (int i = 0; i < head.length && !utf16; i++) {
            if (head[i] >= 0 && head[i] < ' ' && head[i] != '\t' && head[i] != '\r' && head[i] != '\n' && head[i] != '\f') {
                return false;
            }
        }
        return true;
    }

    private static Refused ole2(byte[] file) {
        if (contains(file, ENCRYPTED)) {
            return new Refused(Word.PASSWORD);
        }
        boolean workbook = contains(file, WORKBOOK_STREAM) || contains(file, BOOK_STREAM);
        return new Refused(workbook ? Word.LEGACY_XLS : contains(file, WORD_STREAM) || contains(file, SLIDES_STREAM) ? Word.TEXT_DOCUMENT : Word.NOT_A_SPREADSHEET);
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
            if (Arrays.equals(file, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
