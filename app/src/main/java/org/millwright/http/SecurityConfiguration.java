package org.millwright.http;

import org.millwright.identity.ApiTokens;
import org.millwright.identity.Standing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Headers, CSRF, sessions and the two ways to be signed in. Which role may perform which operation is not decided here but where the operation is
 * ({@link Authorisation}); a filter chain cannot forget a route it has never heard of.
 */
@Configuration
class SecurityConfiguration {

    /** No inline script or style anywhere; charts and maps set styles through the CSSOM, which this allows. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
            + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY = "camera=(self), microphone=(self), geolocation=(self), payment=()";

    @Bean
    SecurityFilterChain filters(HttpSecurity http, ApiTokens tokens, Standing standing) throws Exception {
        var csrfCookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrfCookie.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        csrfCookie.setCookieName("mw-csrf");
        csrfCookie.setHeaderName("X-CSRF-TOKEN");
        return http
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie).ignoringRequestMatchers(TokenFilter.BY_TOKEN))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").access((authentication, context) ->
                                new org.springframework.security.authorization.AuthorizationDecision(Forwarded.fromThisMachine(context.getRequest())))
                        .anyRequest().permitAll())
                .headers(headers -> headers
                        .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS_POLICY))
                        .cacheControl(Customizer.withDefaults()))
                .exceptionHandling(denied -> denied.accessDeniedHandler((request, response, why) -> {
                    request.setAttribute(WebAttributes.ACCESS_DENIED_403, why);     // for OtherErrors to name
                    response.sendError(403);
                }))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new StandingFilter(standing), TokenFilter.class)
                .addFilterAfter(new ZoneFilter(), AuthorizationFilter.class)
                .build();
    }

    /** The firewall stands before the chain that writes the headers, and its answer is a page like any other. */
    @Bean
    RequestRejectedHandler rejections() {
        return (request, response, why) -> {
            response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
            response.setHeader("Permissions-Policy", PERMISSIONS_POLICY);
            response.sendError(400);
        };
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** Keeps the framework from inventing a user with a printed password; sign-in is {@link org.millwright.identity.SignIn}. */
    @Bean
    UserDetailsService noOtherUsers() {
        return login -> {
            throw new UsernameNotFoundException("sign-in is by form");
        };
    }
}
