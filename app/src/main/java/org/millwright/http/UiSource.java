package org.millwright.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Flash;
import org.millwright.ui.FormErrors;
import org.millwright.ui.HeaderChip;
import org.millwright.ui.Shell;
import org.millwright.ui.Signed;
import org.millwright.ui.Tone;
import org.millwright.ui.Ui;
import org.millwright.ui.Visit;
import org.millwright.ui.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Builds what every template needs from the request and the user. */
@Component
class UiSource {

    private static final ZoneId OUTSIDE = ZoneId.of("Asia/Shanghai");

    private final MessageSource messages;
    private final Navigation navigation;
    private final Zones zones;
    private final ObjectProvider<UnreadNotices> unread;
    private final List<HeaderSource> headers;
    private final ZoneMaps maps;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final String version;

    UiSource(MessageSource messages, Navigation navigation, Zones zones, ObjectProvider<UnreadNotices> unread, List<HeaderSource> headers, ZoneMaps maps,
            PlatformTransactionManager transactions, Clock clock, Optional<BuildProperties> build) {
        this.messages = messages;
        this.navigation = navigation;
        this.zones = zones;
        this.unread = unread;
        this.headers = headers;
        this.maps = maps;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
        this.version = build.map(properties -> Long.toString(properties.getTime().getEpochSecond(), 36)).orElse(Long.toString(clock.millis(), 36));
    }

    Ui ui(HttpServletRequest request, HttpServletResponse response, FormErrors errors) {
        var user = CurrentUser.find();
        var timeZone = user.map(known -> zones.getZone(known.zoneId()).timeZone()).orElse(OUTSIDE);
        var words = new Words(RequestContextUtils.getLocale(request), messages, timeZone, clock.instant());
        return new Ui(words, user.map(known -> shell(known, words, request)).orElse(Shell.EMPTY), visit(request, errors));
    }

    Words words(HttpServletRequest request) {
        var timeZone = CurrentUser.find().map(known -> zones.getZone(known.zoneId()).timeZone()).orElse(OUTSIDE);
        return new Words(RequestContextUtils.getLocale(request), messages, timeZone, clock.instant());
    }

    private Shell shell(CurrentUser user, Words words, HttpServletRequest request) {
        var known = zones.getZone(user.zoneId());
        var zone = known.name(words.locale());
        var facts = reading.execute(status -> new Facts(Optional.ofNullable(unread.getIfAvailable()).map(source -> source.unreadFor(user)).orElse(0L),
                headers.stream().flatMap(source -> source.chipsFor(user, words).stream()).toList()));
        var signed = new Signed(user.name(), user.role().key(), Optional.ofNullable(user.organisation()).orElse(zone), zone, initials(user.name()), facts.unread());
        return new Shell(signed, navigation.groupsFor(user, request.getRequestURI()), navigation.tabsFor(user, request.getRequestURI()), facts.chips(),
                maps.addressOf(known).orElse(null), known.latitude() + "," + known.longitude());
    }

    private record Facts(long unread, List<HeaderChip> chips) {}

    private static String initials(String name) {
        if (name.isEmpty()) return "?";
        if (Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HAN) return name.substring(0, name.offsetByCodePoints(0, 1));
        var letters = new StringBuilder();
        for (var part : name.strip().split("\\s+")) if (letters.length() < 2) letters.appendCodePoint(Character.toUpperCase(part.codePointAt(0)));
        return letters.toString();
    }

    private Visit visit(HttpServletRequest request, FormErrors errors) {
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (request.getMethod().equals("GET")) request.getParameterMap().forEach((name, values) -> query.put(name, Arrays.asList(values)));
        return new Visit(path(request), query, csrf == null ? "" : csrf.getToken(), () -> Ids.next().toString(), version,
                cookie(request, "mw-elder").isPresent(), flash(request), errors);
    }

    /** A form that came back stands at the address it was sent to; its links (the language) lead to the page it was filled in on. */
    private static String path(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? request.getRequestURI() : AnswerHandler.backFrom(request).replaceFirst("[?#].*", "");
    }

    private static @Nullable Flash flash(HttpServletRequest request) {
        var map = RequestContextUtils.getInputFlashMap(request);
        if (map == null || !(map.get(AnswerHandler.FLASH) instanceof String key)) return null;
        return new Flash(map.get(AnswerHandler.FLASH_TONE) instanceof Tone tone ? tone : Tone.OK, key, map.get(AnswerHandler.FLASH_ARGS) instanceof List<?> args ? args : List.of());
    }

    private static Optional<Cookie> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream).filter(cookie -> cookie.getName().equals(name)).findFirst();
    }
}
