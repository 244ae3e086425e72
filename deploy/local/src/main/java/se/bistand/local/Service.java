package se.bistand.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// One of the five services: which jar it is and the environment it reads.
enum Service {
    INTAKE(Listener.INTAKE, "application-intake-service", "application_intake"),
    REGISTER_CHECK(Listener.REGISTER_CHECK, "register-check-service", "register_check"),
    DECISION(Listener.DECISION, "decision-support-service", "decision_support"),
    PAYOUT(Listener.PAYOUT, "payout-service", "payout"),
    NOTIFICATION(Listener.NOTIFICATION, "notification-service", "notification");

    private final Listener listener;
    private final String artifact;
    private final String database;

    Service(Listener listener, String artifact, String database) {
        this.listener = listener;
        this.artifact = artifact;
        this.database = database;
    }

    Listener listener() {
        return listener;
    }

    String database() {
        return database;
    }

    Path jar(Path root) {
        return root.resolve(artifact).resolve("target").resolve(artifact + "-0.1.0-SNAPSHOT-exec.jar");
    }

    /// What this service needs to know of the others, as environment variables.
    ///
    /// @param chosen the environment of the launcher, which may name other ports
    Map<String, String> environment(Infrastructure infrastructure, Map<String, String> chosen) {
        var settings = new HashMap<String, String>();
        settings.put("SERVER_PORT", Integer.toString(listener.port(chosen)));
        settings.put("SERVER_ADDRESS", "localhost");
        settings.put("KAFKA_BOOTSTRAP", infrastructure.kafkaBootstrap());
        settings.put("SCHEMA_REGISTRY", infrastructure.registryUrl());
        settings.put("SCHEMA_REGISTRY_CONFLUENT", infrastructure.ccompatUrl());
        settings.put("DB_URL", infrastructure.jdbcUrl(database));
        settings.put("DB_USER", database);
        settings.put("DB_PASSWORD", database);
        settings.put("BISTAND_KEYS", infrastructure.keysFolder().toString());
        for (var issuer : new String[] {"staff", "residents", "services"}) {
            settings.put(
                    "OIDC_" + issuer.toUpperCase(Locale.ROOT) + "_ISSUER",
                    Listener.IDENTITY.url(chosen) + "/" + issuer);
        }
        settings.put("SSBTEK_URL", Listener.SIMULATORS.url(chosen) + "/ssbtek/v11");
        settings.put("BANK_SFTP_HOST", "localhost");
        settings.put("BANK_SFTP_PORT", Integer.toString(Listener.BANK.port(chosen)));
        settings.put("BANK_SFTP_USER", "bistand");
        settings.put("BANK_SFTP_PASSWORD", "bistand");
        settings.put("SMTP_HOST", "localhost");
        settings.put("SMTP_PORT", Integer.toString(Listener.MAIL.port(chosen)));
        settings.put("PUBLIC_INTAKE_URL", Listener.INTAKE.url(chosen));
        settings.put("PUBLIC_REGISTER_CHECK_URL", Listener.REGISTER_CHECK.url(chosen));
        settings.put("PUBLIC_DECISION_URL", Listener.DECISION.url(chosen));
        settings.put("PUBLIC_PAYOUT_URL", Listener.PAYOUT.url(chosen));
        settings.put("PUBLIC_NOTIFICATION_URL", Listener.NOTIFICATION.url(chosen));
        return settings;
    }
}
