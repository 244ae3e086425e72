package se.bistand.simulators.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.SocketFactory;

/// One HTTP connection that is kept open; costs as little as possible, so that the answering side is what is measured.
final class Connection implements AutoCloseable {
    private static final int PATIENCE_MS = 20_000;
    private final Socket socket;
    private final InputStream in;
    private final String head;

    Connection(SocketFactory sockets, URI url) throws IOException {
        socket = sockets.createSocket(url.getHost(), url.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MS);
        in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        head = "POST " + url.getPath() + " HTTP/1.1\r\nHost: " + url.getHost() + ":" + url.getPort()
                + "\r\nContent-Type: text/xml; charset=utf-8\r\nSOAPAction: \"\"\r\nContent-Length: ";
    }

    /// Sends a question and reads all of its answer.
    void ask(byte[] question) throws IOException {
        var start = (head + question.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        var message = new byte[start.length + question.length];
        System.arraycopy(start, 0, message, 0, start.length);
        System.arraycopy(question, 0, message, start.length, question.length);
        socket.getOutputStream().write(message);
        var status = line();
        if (!status.contains(" 200 ")) throw new IOException("answered " + status);
        int length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                length = Integer.parseInt(header.substring(15).strip());
        }
        in.skipNBytes(length);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("the connection was closed");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
