package org.millwright.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a download writes faster than its reader reads, so that the database connection it comes from is not held as long as the slowest line takes.
 * Small content stays in memory; larger goes to a file that its owner alone can read and that has lost its name already: nothing of it outlives the process.
 */
class Spool extends OutputStream {

    private static final int IN_MEMORY = 256 << 10;

    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable FileChannel file;

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        memory.write(bytes, offset, length);
        if (memory.size() > IN_MEMORY) empty();
    }

    private void empty() throws IOException {
        if (file == null) file = nameless();
        memory.writeTo(Channels.newOutputStream(file));
        memory = new ByteArrayOutputStream();
    }

    private static FileChannel nameless() throws IOException {
        var path = Files.createTempFile("millwright-download-", null);      // mode 0600
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
    }

    long size() throws IOException {
        return memory.size() + (file == null ? 0 : file.size());
    }

    /** Once, when all is written. */
    void giveTo(OutputStream out) throws IOException {
        if (file != null) Channels.newInputStream(file.position(0)).transferTo(out);
        memory.writeTo(out);
    }

    @Override
    public void close() {
        // what writes a download may close it, and it is only then given out
    }

    void discard() throws IOException {
        if (file != null) file.close();
    }
}
