package org.millwright.checkpoint.web;

import org.millwright.checkpoint.PassCode;

/**
 * A QR code as one path of an SVG, in modules: sharp at every size, and needing no request of its own.
 *
 * @param side modules a side, quiet zone included
 * @param path the dark ones
 */
public record QrPicture(int side, String path) {

    static QrPicture of(String text) {
        var code = PassCode.of(text);
        var path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                int from = x;
                while (x < code.getWidth() && code.get(x, y)) x++;
                if (x > from) path.append('M').append(from).append(' ').append(y).append('h').append(x - from).append("v1h-").append(x - from).append('z');
            }
        }
        return new QrPicture(code.getWidth(), path.toString());
    }
}
