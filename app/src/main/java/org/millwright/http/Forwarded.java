package org.millwright.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Remembers which requests came through a proxy, before Tomcat's valve reads the proxy's headers and takes them away: a proxy on this machine connects from
 * its loopback, but whom it speaks for may be anywhere.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Forwarded extends ValveBase implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String ATTRIBUTE = Forwarded.class.getName();
    private static final List<String> HEADERS = List.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via");
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    Forwarded() {
        super(true);
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addEngineValves(this);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (HEADERS.stream().anyMatch(header -> request.getHeader(header) != null)) request.setAttribute(ATTRIBUTE, true);
        getNext().invoke(request, response);
    }

    static boolean fromThisMachine(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) == null && LOOPBACK.contains(request.getRemoteAddr());
    }
}
