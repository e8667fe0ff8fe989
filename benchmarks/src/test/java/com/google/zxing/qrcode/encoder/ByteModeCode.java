package com.google.zxing.qrcode.encoder;

import com.google.zxing.WriterException;
import com.google.zxing.common.BitArray;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Mode;
import com.google.zxing.qrcode.decoder.Version;
import java.nio.charset.StandardCharsets;

/** A code in byte mode of a text that would fit the alphanumeric one. The writer never makes one, so this stands in its package. */
public final class ByteModeCode {

    private static final int VERSION = 20;

    private ByteModeCode() {
    }

    public static ByteMatrix of(String text) throws WriterException {
        Version version = Version.getVersionForNumber(VERSION);
        Version.ECBlocks blocks = version.getECBlocksForLevel(ErrorCorrectionLevel.L);
        int dataBytes = version.getTotalCodewords() - blocks.getTotalECCodewords();
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        BitArray bits = new BitArray();
        Encoder.appendModeInfo(Mode.BYTE, bits);
        Encoder.appendLengthInfo(bytes.length, version, Mode.BYTE, bits);
        for (byte each : bytes) {
            bits.appendBits(each & 0xff, 8);
        }
        Encoder.terminateBits(dataBytes, bits);
        BitArray whole = Encoder.interleaveWithECBytes(bits, version.getTotalCodewords(), dataBytes, blocks.getNumBlocks());
        ByteMatrix matrix = new ByteMatrix(version.getDimensionForVersion(), version.getDimensionForVersion());
        MatrixUtil.buildMatrix(whole, ErrorCorrectionLevel.L, version, 3, matrix);
        return matrix;
    }
}
