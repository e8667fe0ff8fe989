package org.millwright.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.millwright.http.Refusal;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The font of printed pages. It is put into every file as a subset of what is used, so that a reader's machine needs none. */
@Component
public class PrintFonts {

    /** A probe of simplified Chinese: a font without it is of no use here. */
    private static final int PROBE = '指';

    /** Where Debian, Fedora, macOS and Windows keep theirs; a number after the comma is the face within a collection. */
    private static final List<String> USUAL = List.of(
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc,0", "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc,0", "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc,0",
            "/usr/share/fonts/truetype/arphic/uming.ttc,0", "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/google-droid-sans-fonts/DroidSansFallbackFull.ttf", "/System/Library/Fonts/STHeiti Light.ttc,0",
            "/System/Library/Fonts/Supplemental/Songti.ttc,0", "/Library/Fonts/Arial Unicode.ttf", "C:/Windows/Fonts/msyh.ttc,0", "C:/Windows/Fonts/simsun.ttc,0");

    private final String configured;

    PrintFonts(@Value("${millwright.print.font:}") String configured) {
        this.configured = configured;
    }

    public Optional<BaseFont> findFont() {
        return (configured.isBlank() ? USUAL.stream() : Stream.of(configured)).map(PrintFonts::read).flatMap(Optional::stream).findFirst();
    }

    /** @throws Refusal naming the setting and the package to install, when this machine has no font with Chinese characters */
    public BaseFont getFont() {
        return findFont().orElseThrow(() -> new Refusal(503, "print.no_font", configured.isBlank() ? "–" : configured));
    }

    private static Optional<BaseFont> read(String path) {
        if (!Files.isReadable(Path.of(path.replaceFirst(",\\d+$", "")))) return Optional.empty();
        try {
            var font = BaseFont.createFont(path, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
            return font.charExists(PROBE) ? Optional.of(font) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
