package org.millwright.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language of a reader: the one chosen on this browser ({@code ?lang=en}), else the account's, else the browser's, else Chinese; a program's is the one it asks for. Only the two we have. */
class ReaderLocales extends CookieLocaleResolver {

    ReaderLocales() {
        super("mw-lang");
        setCookieMaxAge(Duration.ofDays(365));
        setCookieSameSite("Lax");
        setCookieHttpOnly(true);
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(ReaderLocales::unchosen);
    }

    private static Locale unchosen(HttpServletRequest request) {
        var user = CurrentUser.find();
        if (user.isPresent() && !(user.get().byToken() && request.getHeader("Accept-Language") != null)) return one(user.get().locale());
        return request.getHeader("Accept-Language") == null ? WebConfiguration.CHINESE : one(request.getLocale());
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
        var locale = super.parseLocaleValue(value);
        return locale == null ? null : one(locale);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        super.setLocale(request, response, locale == null ? null : one(locale));
    }

    private static Locale one(Locale wanted) {
        return wanted.getLanguage().equals("en") ? WebConfiguration.ENGLISH : WebConfiguration.CHINESE;
    }
}
