package org.millwright.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Says of itself that it is a PostgreSQL of some age, and answers whatever is set; no more of the protocol (version 3, "Message Flow") than a greeting takes. */
final class OldServer implements AutoCloseable {

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private final ServerSocket socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final String version;

    OldServer(String version) throws IOException {
        this.version = version;
        Thread.ofPlatform().daemon().start(this::serve);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/millwright".formatted(socket.getLocalPort());
    }

    private void serve() {
        while (true) {
            try (var visitor = socket.accept()) {
                greet(visitor);
            } catch (SocketException e) {
                if (socket.isClosed()) return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void greet(Socket visitor) throws IOException {
        var in = new DataInputStream(visitor.getInputStream());
        var out = new DataOutputStream(visitor.getOutputStream());
        while (true) {
            var startup = in.readNBytes(in.readInt() - 4);
            int code = new DataInputStream(new java.io.ByteArrayInputStream(startup)).readInt();
            if (code != SSL_REQUEST && code != GSS_REQUEST) break;
            out.writeByte('N');
        }
        message(out, 'R', new byte[4]);
        for (var told : Map.of("server_version", version, "server_encoding", "UTF8", "client_encoding", "UTF8", "DateStyle", "ISO, MDY", "integer_datetimes", "on",
                "standard_conforming_strings", "on", "TimeZone", "UTC").entrySet()) {
            message(out, 'S', (told.getKey() + "\0" + told.getValue() + "\0").getBytes(StandardCharsets.UTF_8));
        }
        message(out, 'Z', new byte[] {'I'});
        for (int type = in.read(); type >= 0 && type != 'X'; type = in.read()) {
            in.skipNBytes(in.readInt() - 4);
            switch (type) {
                case 'P' -> message(out, '1');
                case 'B' -> message(out, '2');
                case 'D' -> message(out, 'n');
                case 'E' -> message(out, 'C', "SET\0".getBytes(StandardCharsets.UTF_8));
                case 'S' -> message(out, 'Z', new byte[] {'I'});
                case 'Q' -> {
                    message(out, 'C', "SET\0".getBytes(StandardCharsets.UTF_8));
                    message(out, 'Z', new byte[] {'I'});
                }
                default -> { }
            }
            out.flush();
        }
    }

    private static void message(DataOutputStream out, char type, byte... content) throws IOException {
        out.writeByte(type);
        out.writeInt(content.length + 4);
        out.write(content);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
