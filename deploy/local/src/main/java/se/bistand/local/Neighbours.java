package se.bistand.local;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The processes around the services: identity provider, mail server, simulators; and how a service is started.
final class Neighbours {
    private static final String LOGGING = "-Dlogback.configurationFile=process-logback.xml";

    private final Installation installation;
    private final Path dir;
    private final Map<String, String> environment;

    Neighbours(Installation installation, Path dir, Map<String, String> environment) {
        this.installation = installation;
        this.dir = dir;
        this.environment = environment;
    }

    Child identityProvider() {
        var command = Installation.java(
                List.of("-Xmx96m", LOGGING),
                installation.classPath(),
                "se.bistand.local.identity.IdentityProvider",
                Integer.toString(Listener.IDENTITY.port(environment)));
        return Child.java("identity-provider", command, Map.of(), dir);
    }

    Child mailServer() {
        var flags = List.of(
                "-Xmx256m",
                "-Dgreenmail.smtp.hostname=localhost",
                "-Dgreenmail.smtp.port=" + Listener.MAIL.port(environment),
                "-Dgreenmail.api.hostname=localhost",
                "-Dgreenmail.api.port=" + Listener.MAIL_API.port(environment),
                "-Dgreenmail.auth.disabled",
                // Named, or it looks through its whole class path for it with every e-mail.
                "-Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider");
        var classPath = Installation.own()
                + File.pathSeparator
                + installation.runtime("mail").resolve("greenmail.jar");
        var command =
                Installation.java(flags, classPath, "com.icegreen.greenmail.standalone.GreenMailStandaloneRunner");
        return Child.java("mail", command, Map.of(), dir);
    }

    Child simulators() {
        var target = installation.root().resolve("deploy/simulators/target");
        var classPath = String.join(
                File.pathSeparator,
                Installation.own(),
                target.resolve("simulators-0.1.0-SNAPSHOT.jar").toString(),
                target.resolve("runtime") + "/*");
        var command = Installation.java(List.of("-Xmx128m"), classPath, "se.bistand.simulators.Simulators");
        return Child.java(
                "simulators",
                command,
                Map.of(
                        "SIMULATORS_PORT", Integer.toString(Listener.SIMULATORS.port(environment)),
                        "SSBTEK_TLS_PORT", Integer.toString(Listener.SSBTEK.port(environment)),
                        "SSBTEK_EXPIRED_PORT", Integer.toString(Listener.SSBTEK_EXPIRED.port(environment)),
                        "BANK_SFTP_PORT", Integer.toString(Listener.BANK.port(environment)),
                        "SIMULATORS_DATA", dir.resolve("simulators").toString()),
                dir);
    }

    /// SSBTEK as in production: both sides show a certificate. The simulators make them when they start.
    private Map<String, String> ssbtek() {
        var folder = dir.resolve("simulators/ssbtek-tls");
        var bundle = "SPRING_SSL_BUNDLE_PEM_SSBTEK_";
        return Map.of(
                "SSBTEK_URL",
                "https://localhost:" + Listener.SSBTEK.port(environment) + "/ssbtek/v11",
                "SSBTEK_SSL_BUNDLE",
                "ssbtek",
                bundle + "KEYSTORE_CERTIFICATE",
                folder.resolve("client.pem").toUri().toString(),
                bundle + "KEYSTORE_PRIVATEKEY",
                folder.resolve("client-key.pem").toUri().toString(),
                bundle + "TRUSTSTORE_CERTIFICATE",
                folder.resolve("ca.pem").toUri().toString());
    }

    Child service(Service service, Infrastructure infrastructure) {
        var jar = Extracted.of(service.jar(installation.root()));
        var flags = List.of("-Xmx320m", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
        var command = Installation.java(flags, Installation.own() + File.pathSeparator + jar.path(), jar.mainClass());
        var settings = new HashMap<>(service.environment(infrastructure, environment));
        if (service == Service.REGISTER_CHECK) settings.putAll(ssbtek());
        return Child.java(service.listener().title(), command, settings, dir);
    }
}
