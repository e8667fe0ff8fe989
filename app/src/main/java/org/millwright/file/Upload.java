package org.millwright.file;

/** A file that was looked at and found good; {@link Files#examine} makes them. */
public final class Upload {

    private final String name;
    private final FileKind kind;
    private final byte[] content;

    Upload(String name, FileKind kind, byte[] content) {
        this.name = name;
        this.kind = kind;
        this.content = content;
    }

    public String name() {
        return name;
    }

    public long sizeBytes() {
        return content.length;
    }

    FileKind kind() {
        return kind;
    }

    byte[] content() {
        return content;
    }
}
