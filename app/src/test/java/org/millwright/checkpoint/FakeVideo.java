package org.millwright.checkpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A film of QR codes held before a camera (YUV4MPEG2), which Chromium plays round and round in the place of one. */
final class FakeVideo {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES_EACH = 10;
    private static final byte GREY = (byte) 128;

    private FakeVideo() {}

    /** @param texts one after another, a second each, at ten frames a second; an empty one is nothing to see */
    static void write(Path file, List<String> texts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n".formatted(WIDTH, HEIGHT).getBytes(StandardCharsets.US_ASCII));
            for (var text : texts) {
                var frame = frame(text);
                for (int i = 0; i < FRAMES_EACH; i++) {
                    out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(frame);
                }
            }
        }
    }

    private static byte[] frame(String text) {
        var frame = new byte[WIDTH * HEIGHT * 3 / 2];
        Arrays.fill(frame, GREY);
        if (text.isEmpty()) return frame;
        var code = PassCode.of(text);
        int scale = HEIGHT / code.getHeight();
        int left = (WIDTH - code.getWidth() * scale) / 2, top = (HEIGHT - code.getHeight() * scale) / 2;
        for (int y = 0; y < code.getHeight() * scale; y++) {
            for (int x = 0; x < code.getWidth() * scale; x++) {
                frame[(top + y) * WIDTH + left + x] = (byte) (code.get(x / scale, y / scale) ? 30 : 235);
            }
        }
        return frame;
    }
}
