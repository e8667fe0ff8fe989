package org.millwright.http;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of the screen: one pair of files a module under {@code messages/}, found by themselves; the one without a suffix is English. */
@Configuration
class Messages {

    @Bean
    MessageSource messageSource() throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_zh_CN.properties"))
                .map(Resource::getFilename).filter(Objects::nonNull)
                .map(file -> "messages/" + file.substring(0, file.length() - "_zh_CN.properties".length())).distinct().sorted().toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);     // else an apostrophe is doubled in texts with arguments only, and nobody remembers which
        return messages;
    }
}
