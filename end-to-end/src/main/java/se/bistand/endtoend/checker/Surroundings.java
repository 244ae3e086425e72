package se.bistand.endtoend.checker;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where the platform to be checked is found.
///
/// @param jdbc address without the database's name; user and password are the name, as on a developer's machine
/// @param kafka `host:port`
/// @param registry the registry's Confluent API
/// @param bank the bank simulator
/// @param mail the mail server's API, null where it keeps not every message
public record Surroundings(
        String jdbc,
        String kafka,
        URI registry,
        URI bank,
        @Nullable URI mail) {

    /// As `./up` starts it, each address changed by the environment variable that changes it for the services. The mail
    /// server is asked only where CHECK_MAIL names it: it forgets what it has when it is restarted or emptied.
    public static Surroundings ofThisMachine() {
        return new Surroundings(
                env("CHECK_JDBC", "jdbc:postgresql://localhost:15432/"),
                env("KAFKA_BOOTSTRAP", "localhost:19092"),
                URI.create(env("SCHEMA_REGISTRY_CONFLUENT", "http://localhost:18081/apis/ccompat/v7")),
                URI.create(env("CHECK_BANK", "http://localhost:18084")),
                mail(env("CHECK_MAIL", "")));
    }

    private static @Nullable URI mail(String address) {
        return address.isEmpty() ? null : URI.create(address);
    }

    private static String env(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
