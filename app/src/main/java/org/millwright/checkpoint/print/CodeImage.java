package org.millwright.checkpoint.print;

import java.io.IOException;
import org.millwright.checkpoint.PassCode;
import org.openpdf.text.Image;

/** A QR code as a picture of one bit a module, which printers enlarge without smoothing. */
final class CodeImage {

    private static final int PIXELS_A_MODULE = 8;

    private CodeImage() {}

    static Image of(String text, float side) throws IOException {
        var code = PassCode.of(text);
        int pixels = code.getWidth() * PIXELS_A_MODULE;
        int row = (pixels + 7) / 8;
        var bits = new byte[row * pixels];
        for (int y = 0; y < pixels; y++) {
            for (int x = 0; x < pixels; x++) {
                if (!code.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE)) bits[y * row + x / 8] |= (byte) (0x80 >> x % 8);
            }
        }
        var image = Image.getInstance(pixels, pixels, 1, 1, bits);
        image.scaleAbsolute(side, side);
        return image;
    }
}
