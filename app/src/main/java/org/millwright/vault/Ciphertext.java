package org.millwright.vault;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands in an encrypted column: {@code v1:<number of the data key>:<base64url>}. There is exactly one way to write it, so a changed character never goes unseen. */
record Ciphertext(int keyNumber, byte[] sealed) {

    private static final Pattern FORM = Pattern.compile("v1:([1-9][0-9]{0,8}):([A-Za-z0-9_-]+)");

    static Optional<Ciphertext> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches() || form.group(2).length() % 4 == 1) return Optional.empty();
        var read = new Ciphertext(Integer.parseInt(form.group(1)), Base64.getUrlDecoder().decode(form.group(2)));
        return read.toString().equals(text) ? Optional.of(read) : Optional.empty();
    }

    /** What the texts written under a key begin with. */
    static String prefix(int keyNumber) {
        return "v1:" + keyNumber + ":";
    }

    @Override
    public String toString() {
        return prefix(keyNumber) + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ciphertext that && keyNumber == that.keyNumber && Arrays.equals(sealed, that.sealed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sealed);
    }
}
