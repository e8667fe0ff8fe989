package org.millwright.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.millwright.identity.CurrentUser;

/**
 * Whether a refused form can be answered by the page it stands on. Only a button's form: that page is asked for anew and knows nothing of what was typed into it,
 * while the error page leaves the form, as filled in, one step back in the browser.
 */
final class Comeback {

    private static final Set<String> KEYS = Set.of("_csrf", "_idempotency", "version", "revision");
    private static final Pattern CHOSEN = Pattern.compile("|true|false|on|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Comeback() {}

    static boolean possible(HttpServletRequest request) {
        return Reader.of(request) == Reader.PERSON && request.getMethod().equals("POST") && CurrentUser.find().isPresent()
                && !AnswerHandler.backFrom(request).equals("/") && !AnswerHandler.backFrom(request).equals(request.getRequestURI())
                && request.getParameterMap().entrySet().stream().allMatch(field -> KEYS.contains(field.getKey())
                        || Arrays.stream(field.getValue()).allMatch(value -> CHOSEN.matcher(value).matches()));
    }
}
