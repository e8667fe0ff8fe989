package org.millwright.tenancy;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A value of {@link ZoneSettings} that the administrator of a zone may decide; modules declare theirs as beans. Its words are the messages
 * {@code setting.<name>} and {@code setting.<name>.hint}.
 *
 * @param name      {@code <module>.<what>}
 * @param otherwise what holds where the zone has decided nothing
 * @param least     smallest number allowed; ignored for text
 * @param most      largest number allowed, or the longest text
 */
public record SettingName(String name, Type type, String otherwise, long least, long most) {

    public enum Type { WHOLE_NUMBER, DECIMAL, YES_NO, TEXT }

    public static SettingName wholeNumber(String name, long otherwise, long least, long most) {
        return new SettingName(name, Type.WHOLE_NUMBER, Long.toString(otherwise), least, most);
    }

    public static SettingName decimal(String name, String otherwise, long least, long most) {
        return new SettingName(name, Type.DECIMAL, otherwise, least, most);
    }

    public static SettingName yesNo(String name, boolean otherwise) {
        return new SettingName(name, Type.YES_NO, Boolean.toString(otherwise), 0, 0);
    }

    public static SettingName text(String name, String otherwise, int longest) {
        return new SettingName(name, Type.TEXT, otherwise, 0, longest);
    }

    /** The value as it is stored, or empty when it is not one of this setting's. */
    public Optional<String> parse(String typed) {
        var text = typed.strip();
        return switch (type) {
            case WHOLE_NUMBER -> number(text).filter(number -> number.stripTrailingZeros().scale() <= 0).map(number -> number.toBigInteger().toString());
            case DECIMAL -> number(text).map(BigDecimal::toPlainString);
            case YES_NO -> text.equals("true") || text.equals("false") ? Optional.of(text) : Optional.empty();
            case TEXT -> text.length() <= most ? Optional.of(text) : Optional.empty();
        };
    }

    private Optional<BigDecimal> number(String text) {
        if (!text.matches("-?[0-9]{1,18}(\\.[0-9]{1,6})?")) return Optional.empty();
        var number = new BigDecimal(text);
        return number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0 ? Optional.empty() : Optional.of(number);
    }
}
