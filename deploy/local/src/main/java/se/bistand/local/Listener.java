package se.bistand.local;

import java.util.Map;

/// Everything of the platform that listens on this machine: its name, its usual port and the variable that changes it.
enum Listener {
    POSTGRES("PostgreSQL", 15432, "POSTGRES_PORT"),
    KAFKA("Kafka", 19092, "KAFKA_PORT"),
    KAFKA_CONTROLLER("Kafka's controller", 19093, "KAFKA_CONTROLLER_PORT"),
    REGISTRY("the schema registry", 18081, "REGISTRY_PORT"),
    IDENTITY("the identity provider", 18082, "IDENTITY_PORT"),
    MAIL("the mail server", 13025, "SMTP_PORT"),
    MAIL_API("the mail server's API", 18083, "MAIL_API_PORT"),
    SIMULATORS("the simulators", 18084, "SIMULATORS_PORT"),
    SSBTEK("SSBTEK over mutual TLS", 18444, "SSBTEK_TLS_PORT"),
    SSBTEK_EXPIRED("SSBTEK with an expired certificate", 18445, "SSBTEK_EXPIRED_PORT"),
    BANK("the bank's SFTP", 12222, "BANK_SFTP_PORT"),
    INTAKE("application-intake", 18101, "INTAKE_PORT"),
    REGISTER_CHECK("register-check", 18102, "REGISTER_CHECK_PORT"),
    DECISION("decision-support", 18103, "DECISION_PORT"),
    PAYOUT("payout", 18104, "PAYOUT_PORT"),
    NOTIFICATION("notification", 18105, "NOTIFICATION_PORT");

    private static final int HIGHEST_PORT = 65_535;

    private final String title;
    private final int usual;
    private final String variable;

    Listener(String title, int usual, String variable) {
        this.title = title;
        this.usual = usual;
        this.variable = variable;
    }

    String title() {
        return title;
    }

    String variable() {
        return variable;
    }

    /// @throws Refused when the variable holds no port
    int port(Map<String, String> environment) {
        var chosen = environment.get(variable);
        if (chosen == null || chosen.isBlank()) {
            return usual;
        }
        if (!chosen.strip().matches("[1-9][0-9]{0,4}") || Integer.parseInt(chosen.strip()) > HIGHEST_PORT) {
            throw new Refused(variable + "=" + chosen + " is no port: give a number from 1 to " + HIGHEST_PORT + ".");
        }
        return Integer.parseInt(chosen.strip());
    }

    /// The address people and other processes use.
    String url(Map<String, String> environment) {
        return "http://localhost:" + port(environment);
    }
}
