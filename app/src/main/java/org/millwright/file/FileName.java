package org.millwright.file;

import java.text.Normalizer;

/** A name as it is kept: without folders, and without characters that steer a terminal, a header or the direction of text (a name could show itself as {@code gpj.exe}). */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    static String clean(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var clean = Normalizer.normalize(last, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\"<>:|?*]", "").strip();
        if (clean.length() > LONGEST) clean = shortened(clean);
        return clean.isEmpty() || clean.startsWith(".") ? "file" + clean : clean;
    }

    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        var end = LONGEST - extension.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + extension;
    }
}
