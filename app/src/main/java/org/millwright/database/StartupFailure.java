package org.millwright.database;

import java.net.BindException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why the application did not start, when its operator can do something about it; Spring tells the rest. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartupFailure implements SpringBootExceptionReporter {

    private final @Nullable ConfigurableApplicationContext context;

    StartupFailure(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        var line = line(failure);
        line.ifPresent(text -> System.err.println("millwright: " + text));
        return line.isPresent();
    }

    private Optional<String> line(Throwable failure) {
        return find(failure, StartupRefused.class::isInstance).map(Throwable::getMessage)
                .or(() -> find(failure, PortInUseException.class::isInstance)
                        .map(taken -> "port %d is taken: stop what listens there, or choose another with --port N"
                                .formatted(((PortInUseException) taken).getPort())))
                .or(() -> find(failure, BindException.class::isInstance)
                        .map(bind -> "cannot listen on %s:%s (%s): choose another with --port N or --server.address=ADDRESS"
                                .formatted(setting("server.address"), setting("server.port"), bind.getMessage())));
    }

    private String setting(String name) {
        return context == null ? "?" : context.getEnvironment().getProperty(name, "?");
    }

    private static Optional<Throwable> find(Throwable failure, Predicate<Throwable> wanted) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).filter(wanted).findFirst();
    }
}
