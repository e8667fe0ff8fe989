package org.millwright.responsibility;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is taken on with a step, in both languages: signed as it reads that day, and kept so. */
@Component
class Promises {

    record Promise(String zh, String en) {

        String in(Locale locale) {
            return locale.getLanguage().equals("zh") ? zh : en;
        }
    }

    private final MessageSource messages;

    Promises(MessageSource messages) {
        this.messages = messages;
    }

    Promise of(Step step, boolean officer) {
        var key = officer ? "responsibility.promise.officer" : "responsibility.promise." + step.code();
        return new Promise(text(key, step, Locale.SIMPLIFIED_CHINESE), text(key, step, Locale.ENGLISH));
    }

    private String text(String key, Step step, Locale locale) {
        return messages.getMessage(key, new Object[] {messages.getMessage("responsibility.step." + step.code(), null, locale)}, locale);
    }
}
