package org.millwright.bench.dcc;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A code read from a picture.
 *
 * @param byteMode written in bytes, which hcert-spec 4.2 forbids for base45; readers read it all the same
 */
record Picture(String text, boolean byteMode) {

    private static final int QUIET = 40;

    static Picture read(byte[] bytes) throws Failed {
        BufferedImage image = image(bytes);
        for (int scale : new int[] {1, 2, 3}) {
            LuminanceSource source = source(image, scale);
            for (BinaryBitmap bitmap : List.of(new BinaryBitmap(new HybridBinarizer(source)), new BinaryBitmap(new GlobalHistogramBinarizer(source)))) {
                for (DecodeHintType how : new DecodeHintType[] {DecodeHintType.TRY_HARDER, DecodeHintType.PURE_BARCODE}) {
                    try {
                        Result result = new MultiFormatReader().decode(bitmap, Map.of(how, true,
                                DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE, BarcodeFormat.AZTEC)));
                        return new Picture(result.getText(), result.getResultMetadata().containsKey(ResultMetadataType.BYTE_SEGMENTS));
                    } catch (NotFoundException notThisWay) {
                        continue;
                    }
                }
            }
        }
        throw new Failed("no code in the picture");
    }

    private static BufferedImage image(byte[] bytes) throws Failed {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image == null) {
                throw new Failed("no picture");
            }
            return image;
        } catch (IOException unreadable) {
            throw new Failed("no picture: " + unreadable.getMessage());
        }
    }

    /** On white, for some pictures have a transparent ground and some no margin. */
    private static LuminanceSource source(BufferedImage image, int scale) {
        int width = image.getWidth() * scale + 2 * QUIET;
        int height = image.getHeight() * scale + 2 * QUIET;
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(image, QUIET, QUIET, width - 2 * QUIET, height - 2 * QUIET, null);
        graphics.dispose();
        return new RGBLuminanceSource(width, height, page.getRGB(0, 0, width, height, null, 0, width));
    }
}
