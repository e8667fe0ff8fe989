package org.millwright.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Public;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets an operation happen only when its rule names the user's role (and the token's scope); an operation without a rule is refused. */
@Component
class Authorisation implements HandlerInterceptor {

    /** Nobody is signed in, and the operation needs somebody. */
    static class SignInNeeded extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(Public.class) || !method.getBeanType().getName().startsWith("org.millwright.")) return true;
        var user = CurrentUser.find().orElseThrow(SignInNeeded::new);
        var rule = method.getMethodAnnotation(Allowed.class);
        if (rule == null || !(rule.anyRole() || Arrays.asList(rule.value()).contains(user.role()))) throw Refusal.forbidden("http.forbidden", new DefaultMessageSourceResolvable("role." + user.role()));
        if (user.byTokenOutside(rule.scope())) throw Refusal.forbidden("http.scope", rule.scope().isEmpty() ? "–" : rule.scope());
        return true;
    }
}
