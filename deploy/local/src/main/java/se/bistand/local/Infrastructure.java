package se.bistand.local;

import java.nio.file.Path;

/// PostgreSQL, Kafka and the schema registry, running as real processes on this machine.
///
/// Tests call [#shared()]; the launcher calls [#start(Path, Ports)] with a folder that keeps its data. The system
/// property `infrastructure` says where the processes come from: `embedded` (default, from Maven Central) or
/// `containers`.
public interface Infrastructure extends AutoCloseable {
    /// Starts everything and returns when each part answers.
    ///
    /// @param dir keeps data, logs and keys; a second start with the same folder finds its data
    static Infrastructure start(Path dir, Ports ports) {
        refuseContainers();
        return Embedded.start(dir, ports, false);
    }

    /// One for the whole JVM, on free ports, in a temporary folder. Everything ends when this JVM ends, however it
    /// ends;
    /// nobody needs to close it.
    static Infrastructure shared() {
        refuseContainers();
        return Shared.get();
    }

    private static void refuseContainers() {
        var wanted = System.getProperty("infrastructure", "embedded");
        if (!wanted.equals("embedded")) {
            throw new UnsupportedOperationException("infrastructure=" + wanted
                    + " is not built yet; leave the property out to use real processes from Maven Central.");
        }
    }

    /// `host:port` of the broker.
    String kafkaBootstrap();

    /// The registry's own API, `http://…/apis/registry/v3`.
    String registryUrl();

    /// The registry's Confluent-compatible API, `http://…/apis/ccompat/v7`.
    String ccompatUrl();

    /// The JDBC address of a database; user and password are its name.
    String jdbcUrl(String database);

    /// Makes a database and its user (same name, also the password), unless they are there.
    void createDatabase(String name);

    /// Makes the topics that `deploy/topics` describes, unless they are there.
    void createTopics();

    /// Registers the events' schemas, compatibility FULL_TRANSITIVE.
    void registerSchemas();

    /// Holds `sealing.json` and `reference.key`.
    Path keysFolder();

    /// Where the broker keeps its records.
    Path kafkaLogFolder();

    /// Ends the broker with SIGKILL and returns when it is gone.
    void killKafka();

    /// Starts the broker again with its data and returns when it answers; does nothing if it runs.
    void startKafka();

    /// Ends the registry with SIGKILL and returns when it is gone.
    void killRegistry();

    /// Starts the registry again with its data and returns when it answers; does nothing if it runs.
    void startRegistry();

    /// Stops everything, in order.
    @Override
    void close();
}
