package org.millwright.file;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** What a file is by its content alone. Office files are told apart by the directory of their archive; nothing in it is unpacked. */
@Component
class Sniffer {

    static final String MACROS = "application/vnd.ms-office.macro-enabled";

    private final Tika tika = new Tika();

    /** @return media type; {@link #MACROS} for an Office file that can run something */
    String mediaType(byte[] content) {
        var type = tika.detect(content);
        return type.equals("application/zip") || type.equals("application/x-tika-ooxml") ? ofArchive(content) : type;
    }

    private static String ofArchive(byte[] content) {
        var names = entries(content);
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) return MACROS;
        if (!names.contains("[Content_Types].xml")) return "application/zip";
        if (names.contains("xl/workbook.xml")) return FileKind.XLSX.mediaType();
        return names.contains("word/document.xml") ? FileKind.DOCX.mediaType() : "application/zip";
    }

    private static Set<String> entries(byte[] content) {
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
            var names = new HashSet<String>();
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) names.add(entry.getName());
            return names;
        } catch (IOException e) {
            return Set.of();
        }
    }
}
