package se.bistand.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The topics as `deploy/topics` describes them, one file each.
final class Topics {
    private record Description(String topic, int partitions, int retentionDays) {}

    private Topics() {}

    /// Makes what is missing; what is there stays as it is.
    static void create(Admin admin, Path folder) {
        var topics = read(folder).stream().map(Topics::described).toList();
        for (var result : admin.createTopics(topics).values().entrySet()) {
            try {
                result.getValue().get();
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw new IllegalStateException("Topic " + result.getKey() + " could not be made.", failed);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while topics were made.", stopped);
            }
        }
    }

    private static NewTopic described(Description description) {
        var retention = Duration.ofDays(description.retentionDays()).toMillis();
        return new NewTopic(description.topic(), description.partitions(), (short) 1)
                .configs(Map.of("retention.ms", Long.toString(retention)));
    }

    private static List<Description> read(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Topics::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The topics in " + folder + " could not be read.", e);
        }
    }

    private static Description parse(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            Map<String, Object> fields = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return new Description(
                    named("topic", fields, file),
                    Integer.parseInt(named("partitions", fields, file)),
                    Integer.parseInt(named("retentionDays", fields, file)));
        } catch (IOException e) {
            throw new UncheckedIOException("The topic file " + file + " could not be read.", e);
        }
    }

    private static String named(String field, Map<String, Object> fields, Path file) {
        var value = fields.get(field);
        if (value == null) {
            throw new IllegalStateException("The topic file " + file + " has no " + field + ".");
        }
        return value.toString();
    }
}
