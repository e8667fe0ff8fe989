package org.millwright.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The smallest files that are what they say. */
final class SampleFiles {

    static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    static final byte[] PNG = image("png");
    static final byte[] JPEG = image("jpeg");

    /** Examines without touching a database. */
    @SuppressWarnings("NullAway")
    static final Files EXAMINER = new Files(null, new Sniffer(), null, null, null, null, new StaticListableBeanFactory().getBeanProvider(FileAccess.class), null);

    private SampleFiles() {}

    static Map<String, byte[]> good() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("图纸.pdf", PDF);
        files.put("photo.png", PNG);
        files.put("photo.jpg", JPEG);
        files.put("photo.webp", "RIFF\u0024\0\0\0WEBPVP8 \u0018\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        files.put("list.xlsx", zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"));
        files.put("letter.docx", zip("[Content_Types].xml", "_rels/.rels", "word/document.xml"));
        files.put("plan.dwg", "AC1032\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        return files;
    }

    static byte[] zip(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] image(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
