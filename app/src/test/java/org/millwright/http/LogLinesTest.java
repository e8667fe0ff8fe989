package org.millwright.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.millwright.MillwrightTest;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;

/** A line leads to its request, and says nothing about who made it. */
@MillwrightTest
class LogLinesTest {

    @Autowired Environment settings;

    @Test
    void aLineOfTheConsole() {
        var layout = new PatternLayout();
        layout.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        layout.setPattern(settings.getRequiredProperty("logging.pattern.console"));
        layout.start();
        assertThat(layout.doLayout(line())).contains("request-4711").contains("something failed").doesNotContain("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash"})
    void aStructuredLine(String format) {
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), settings);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        assertThat(new String(encoder.encode(line()), StandardCharsets.UTF_8)).contains("request-4711").contains("something failed").doesNotContain("203.0.113.9");
    }

    private static ILoggingEvent line() {
        try (var id = MDC.putCloseable(RequestTrace.ID, "request-4711"); var remote = MDC.putCloseable(RequestTrace.REMOTE, "203.0.113.9")) {
            var line = new LoggingEvent("", (Logger) LoggerFactory.getLogger("a"), Level.ERROR, "something failed", null, null);
            line.getMDCPropertyMap();
            return line;
        }
    }
}
