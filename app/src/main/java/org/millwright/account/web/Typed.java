package org.millwright.account.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;
import org.millwright.identity.Accounts;
import org.millwright.identity.Passwords;

/** What people type into the forms of this module, read the same way everywhere. */
final class Typed {

    static final int LONGEST_NAME = 80;

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static Optional<Locale> locale(@Nullable String typed) {
        return switch (text(typed)) {
            case "zh-CN" -> Optional.of(Locale.forLanguageTag("zh-CN"));
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }

    static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(text(typed))).findFirst();
    }

    /** What is not there is no wrong value: it is asked for under {@code key} and {@code .missing}. */
    static void wrong(Problems problems, String field, String typed, String key, Object... args) {
        if (typed.isEmpty()) problems.add(field, typed, key + ".missing");
        else problems.add(field, typed, key, args);
    }

    static void checkName(Problems problems, String field, String name) {
        if (name.isEmpty()) problems.add(field, name, "account.name.missing");
        else if (name.length() > LONGEST_NAME) problems.add(field, name, "account.name.long", name.length(), LONGEST_NAME);
    }

    static void checkLogin(Problems problems, String field, String login, Accounts accounts) {
        if (login.isEmpty()) problems.add(field, login, "account.login.missing");
        else if (!login.matches("[A-Za-z0-9][A-Za-z0-9._@+-]{1,79}")) problems.add(field, login, "account.login.form", login);
        else if (accounts.findAccount(login).isPresent()) problems.add(field, login, "users.login.taken", login);
    }

    static void checkPassword(Problems problems, String field, String password, String login, Passwords passwords) {
        if (password.isEmpty()) problems.add(field, null, "password.missing", Passwords.SHORTEST);
        else passwords.wrong(password, login).ifPresent(key -> problems.add(field, null, key, Passwords.SHORTEST, Passwords.LONGEST, password.length()));
    }
}
