package org.millwright.notice;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * E-mail is sent when {@code millwright.mail.host} is set.
 *
 * @param from    sender
 * @param baseUrl address under which readers reach this installation; links begin with it
 */
@ConfigurationProperties("millwright.mail")
record MailSettings(@Nullable String host, @Nullable Integer port, @Nullable String username, @Nullable String password, @Nullable Boolean starttls, @Nullable String from,
                    @Nullable URI baseUrl) {}
