package org.millwright.http;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

@Configuration
class WebConfiguration implements WebMvcConfigurer {

    private final Authorisation authorisation;
    private final Asking asking;
    private final AnswerHandler answers;
    private final InputResolver input;
    private final UserResolver user;

    WebConfiguration(Authorisation authorisation, Asking asking, AnswerHandler answers, InputResolver input, UserResolver user) {
        this.authorisation = authorisation;
        this.asking = asking;
        this.answers = answers;
        this.input = input;
        this.user = user;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
        registry.addInterceptor(authorisation);
        registry.addInterceptor(asking);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(input);
        resolvers.add(user);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(answers);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ReaderLocales();
    }

    /** The clock of the installation; tests put one of their own in its place. */
    @Configuration
    static class Time {

        @Bean
        @org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    static final Locale CHINESE = Locale.forLanguageTag("zh-CN");
    static final Locale ENGLISH = Locale.ENGLISH;
}
