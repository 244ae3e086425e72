package se.bistand.simulators.tls;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/// An HTTPS server that wants a certificate from its callers, and whose own may expire while it runs.
public final class TlsServer {
    private TlsServer() {}

    /// @param expired whether the expired certificate is shown to those who connect now
    public static HttpsServer create(
            Certificates certificates, InetSocketAddress address, int backlog, BooleanSupplier expired)
            throws IOException, GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(
                new KeyManager[] {new Presenter(certificates, expired)},
                certificates.trust().getTrustManagers(),
                null);
        var server = HttpsServer.create(address, backlog);
        server.setHttpsConfigurator(new Demanding(context, expired));
        return server;
    }

    private static final class Demanding extends HttpsConfigurator {
        private final BooleanSupplier expired;
        private final AtomicBoolean shownExpired = new AtomicBoolean();

        Demanding(SSLContext context, BooleanSupplier expired) {
            super(context);
            this.expired = expired;
        }

        @Override
        public void configure(HttpsParameters parameters) {
            if (shownExpired.getAndSet(expired.getAsBoolean()) != expired.getAsBoolean()) forgetSessions();
            var wanted = getSSLContext().getDefaultSSLParameters();
            wanted.setNeedClientAuth(true);
            parameters.setSSLParameters(wanted);
        }

        /// A session taken up again shows no certificate at all.
        private void forgetSessions() {
            var sessions = getSSLContext().getServerSessionContext();
            for (var id : Collections.list(sessions.getIds())) {
                var session = sessions.getSession(id);
                if (session != null) session.invalidate();
            }
        }
    }
}
