package org.millwright.notice;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Properties;
import org.millwright.database.StartupRefused;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Off unless the installation names its mail server. Tried again after half a minute, a minute, two … for about a day. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("millwright.mail.host")
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    private static final int MOST_TRIES = 12;
    private static final int TIMEOUT_MILLIS = 10_000;

    /** Not a bean of its own: an unreachable mail server is no reason to call the application unhealthy. */
    @Bean
    MailPost mailPost(MailSettings settings) {
        if (settings.from() == null || settings.baseUrl() == null) {
            throw new StartupRefused("millwright.mail.host is set: set millwright.mail.from (sender) and millwright.mail.base-url (address of this installation) too");
        }
        var sender = new JavaMailSenderImpl();
        sender.setHost(settings.host());
        sender.setPort(settings.port() == null ? 25 : settings.port());
        sender.setUsername(settings.username());
        sender.setPassword(settings.password());
        sender.setDefaultEncoding("UTF-8");
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.username() != null));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(Boolean.TRUE.equals(settings.starttls())));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        for (var which : new String[] {"connectiontimeout", "timeout", "writetimeout"}) properties.setProperty("mail.smtp." + which, String.valueOf(TIMEOUT_MILLIS));
        sender.setJavaMailProperties(properties);
        return new MailPost(sender, settings.from(), settings.baseUrl());
    }

    @Bean
    OneTimeTask<MailOrder> noticeMail(MailDelivery delivery) {
        return Tasks.oneTime(MailOrders.TASK, MailOrder.class)
                .onFailure(new MaxRetriesFailureHandler<>(MOST_TRIES, new ExponentialBackoffFailureHandler<>(Duration.ofSeconds(30), 2)))
                .execute((task, context) -> delivery.deliver(task.getData()));
    }
}
