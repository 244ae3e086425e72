package se.bistand.messaging;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// The popular wrong variant: several relays, each taking what the others have not locked. Instead of a broker there is
/// a list: where a record lands in it is its place in the topic.
final class NaiveRelays {
    private final World world;
    private final List<String> topic = Collections.synchronizedList(new ArrayList<>());
    private final List<String> rows = new ArrayList<>();

    NaiveRelays(World world) {
        this.world = world;
    }

    List<String> orderOfFirstDeliveries(int cases, int perCase) throws Exception {
        world.sql("create table naive (id int primary key, key text)");
        for (var id = 1; id <= cases * perCase; id++) rows.add("case" + id % cases + ":" + id);
        world.sql("insert into naive select id, 'case' || id % " + cases + " from generate_series(1, " + cases * perCase
                + ") id");
        var relays = new ArrayList<Thread>();
        for (var relay = 0; relay < 4; relay++) {
            var random = new Random(relay);
            relays.add(Thread.ofPlatform().start(() -> relay(random)));
        }
        for (var relay : relays) relay.join();
        return byCase(topic);
    }

    List<String> orderOfRows() {
        return byCase(rows);
    }

    private void relay(Random random) {
        try (var connection =
                DriverManager.getConnection(World.INFRASTRUCTURE.jdbcUrl(world.run), world.run, world.run)) {
            connection.setAutoCommit(false);
            while (sendSome(connection, random)) connection.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean sendSome(Connection connection, Random random) throws Exception {
        var sql = "delete from naive where id in (select id from naive order by id for update skip locked limit 10)"
                + " returning key || ':' || id";
        var batch = new ArrayList<String>();
        try (var delete = connection.createStatement();
                var found = delete.executeQuery(sql)) {
            while (found.next()) batch.add(found.getString(1));
        }
        Thread.sleep(random.nextInt(5));
        batch.sort(java.util.Comparator.comparingInt(row -> Integer.parseInt(row.split(":")[1])));
        topic.addAll(batch);
        return !batch.isEmpty();
    }

    private static List<String> byCase(List<String> records) {
        var sorted = new ArrayList<>(records);
        sorted.sort(java.util.Comparator.comparing(record -> record.split(":")[0]));
        return sorted;
    }
}
