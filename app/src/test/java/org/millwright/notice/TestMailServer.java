package org.millwright.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/** As much of SMTP (RFC 5321) as a sender needs to believe it has delivered. */
final class TestMailServer {

    record Mail(String to, String subject, String text) {}

    private final ServerSocket socket;
    private final BlockingQueue<Mail> taken = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> refused = new LinkedBlockingQueue<>();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    private TestMailServer(ServerSocket socket) {
        this.socket = socket;
    }

    static TestMailServer start() {
        try {
            var server = new TestMailServer(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    Mail take() throws InterruptedException {
        return taken.take();
    }

    int waiting() {
        return taken.size();
    }

    void refuseOnce(String address) {
        busy.add(address);
    }

    void awaitRefusal() throws InterruptedException {
        refused.take();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection; var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(connection.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            out.print("220 test\r\n");
            out.flush();
            var to = "";
            for (String line; (line = in.readLine()) != null; out.flush()) {
                if (line.startsWith("RCPT TO:<")) to = line.substring("RCPT TO:<".length(), line.indexOf('>'));
                if (line.startsWith("RCPT") && busy.remove(to)) {
                    out.print("451 busy\r\n");
                    refused.add(to);
                } else if (line.equals("DATA")) {
                    out.print("354 go on\r\n");
                    out.flush();
                    taken.add(read(to, in));
                    out.print("250 taken\r\n");
                } else {
                    out.print(line.equals("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
                }
            }
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail read(String to, BufferedReader in) throws IOException, MessagingException {
        var text = new StringBuilder();
        for (String line; !(line = in.readLine()).equals("."); ) text.append(line).append("\r\n");
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        return new Mail(to, message.getSubject(), message.getContent().toString());
    }
}
