package se.bistand.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.Kafka;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/// Formats the broker's folder if it is new, then runs Kafka's own main class in the same JVM: one start instead of
/// two.
final class BrokerMain {
    private BrokerMain() {}

    /// Takes the path of the broker's properties.
    public static void main(String[] args) throws Exception {
        var file = Path.of(args[0]);
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var folder = Path.of(properties.getProperty("log.dirs"));
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder, Integer.parseInt(properties.getProperty("node.id")));
        }
        Kafka.main(new String[] {file.toString()});
    }

    private static void format(Path folder, int node) throws Exception {
        Files.createDirectories(folder);
        new Formatter()
                .setNodeId(node)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setDirectories(List.of(folder.toString()))
                .setMetadataLogDirectory(folder.toString())
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .run();
    }
}
