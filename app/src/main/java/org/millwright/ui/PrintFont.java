package org.millwright.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A font for paper that has Chinese characters. None is shipped, for the smallest weighs as much as half of the application: {@code millwright.print.font} names one
 * ({@code file.ttf}, or {@code file.ttc,number}), else it is looked for where systems keep theirs.
 */
@Component
public class PrintFont {

    /** TrueType before OpenType: fewer readers stumble over it. */
    private static final List<String> USUAL = List.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc,0", "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc,0",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc,0", "/usr/share/fonts/truetype/arphic/uming.ttc,0", "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,2",
            "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc,2", "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc,2", "/System/Library/Fonts/STHeiti Light.ttc,1",
            "/System/Library/Fonts/Hiragino Sans GB.ttc,0", "C:\\Windows\\Fonts\\msyh.ttc,0", "C:\\Windows\\Fonts\\simsun.ttc,0");

    private final Optional<String> found;

    PrintFont(@Value("${millwright.print.font:}") String named) {
        this.found = Stream.concat(Stream.of(named).filter(name -> !name.isBlank()), USUAL.stream()).filter(PrintFont::isThere).findFirst();
    }

    /** Path of the file, with {@code ,number} where it holds several fonts; empty where there is none, which a page should say with {@code ui.font.missing}. */
    public Optional<String> find() {
        return found;
    }

    private static boolean isThere(String name) {
        return Files.isReadable(Path.of(name.replaceFirst(",[0-9]+$", "")));
    }
}
