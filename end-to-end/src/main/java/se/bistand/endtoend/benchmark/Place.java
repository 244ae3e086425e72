package se.bistand.endtoend.benchmark;

import java.net.URI;
import java.nio.file.Path;
import se.bistand.endtoend.checker.Surroundings;

/// Where the platform runs that `./up` started, each port changed by the variable that changes it for `./up`.
record Place(String jdbc, String kafka, String registry, URI identity, URI simulators, URI mail, int smtp, Path data) {
    static Place ofThisMachine() {
        return new Place(
                "jdbc:postgresql://localhost:" + port("POSTGRES_PORT", 15432) + "/",
                "localhost:" + port("KAFKA_PORT", 19092),
                "http://localhost:" + port("REGISTRY_PORT", 18081) + "/apis/ccompat/v7",
                at("IDENTITY_PORT", 18082),
                at("SIMULATORS_PORT", 18084),
                at("MAIL_API_PORT", 18083),
                port("SMTP_PORT", 13025),
                Path.of(System.getProperty("bistand.root", "."), ".local"));
    }

    URI intake() {
        return at("INTAKE_PORT", 18101);
    }

    URI decision() {
        return at("DECISION_PORT", 18103);
    }

    URI payout() {
        return at("PAYOUT_PORT", 18104);
    }

    /// Without the mail server: it is emptied during the run.
    Surroundings surroundings() {
        return new Surroundings(jdbc, kafka, URI.create(registry), simulators, null);
    }

    private static URI at(String variable, int usual) {
        return URI.create("http://localhost:" + port(variable, usual));
    }

    private static int port(String variable, int usual) {
        var chosen = System.getenv(variable);
        return chosen == null || chosen.isBlank() ? usual : Integer.parseInt(chosen.strip());
    }
}
