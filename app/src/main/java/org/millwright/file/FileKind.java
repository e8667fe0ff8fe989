package org.millwright.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be attached. Nothing that a browser would run (HTML, SVG), nothing with macros, no archives. Drawings (DWG) are what installation plans come as. */
enum FileKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    DWG("image/vnd.dwg", "dwg");

    private final String mediaType;
    private final List<String> extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(mediaType)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extensions.getFirst();
    }

    boolean fits(String name) {
        return extensions.stream().anyMatch(extension -> name.toLowerCase(Locale.ROOT).endsWith("." + extension));
    }

    /** For {@code accept} of a file input. */
    static String accepted() {
        return String.join(",", Arrays.stream(values()).flatMap(kind -> kind.extensions.stream()).map(extension -> "." + extension).toList());
    }

    static String listed() {
        return String.join(", ", Arrays.stream(values()).map(kind -> kind.name()).toList());
    }
}
