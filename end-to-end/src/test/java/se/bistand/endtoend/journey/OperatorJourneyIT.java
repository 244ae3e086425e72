package se.bistand.endtoend.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/// An operator of the installation at the pages of what could not be handled and not be sent.
class OperatorJourneyIT extends Journey {
    private static final int STRANGE = 7;

    @Test
    void an_operator_tries_parked_records_again_and_discards_what_never_was_an_event() throws Exception {
        try (var operator = new Surfer(browser, true)) {
            operator.signIn(platform.decision(), "staff", "Dan");
            sendStrangeRecords();
            operator.eventually(platform.decision() + "/operator/parked", "NOT_AN_EVENT", "Behandla alla igen (7)");
            operator.look("parked-records");

            operator.press("Behandla igen");
            assertThat(operator.text()).contains("Posten går fortfarande inte att behandla");
            operator.look("parked-still-fails");

            operator.press("Behandla alla igen");
            assertThat(operator.text())
                    .contains("Ärenden som behandlats: 0. Ärenden som fortfarande inte går: 5.", "återstår (2)");
            operator.look("parked-stopped");
            operator.press("Fortsätt med dem som återstår");
            assertThat(operator.text())
                    .contains("Ärenden som fortfarande inte går: 2.")
                    .doesNotContain("återstår (");

            for (var n = 0; n < STRANGE; n++) {
                operator.page.locator("summary").first().click();
                if (n == 0) operator.look("parked-discard");
                operator.page.locator("input[name=why]").first().fill("Ingen händelse: ett prov av sidan.");
                operator.page
                        .locator("button", new Page.LocatorOptions().setHasText("Kasta posten"))
                        .first()
                        .click();
                assertThat(operator.text()).contains("Ändringen är gjord");
            }
            assertThat(operator.text()).contains("Ingenting är parkerat");
            operator.look("parked-done");
        }
    }

    @Test
    void an_operator_has_the_mails_sent_again_that_the_server_refused() throws Exception {
        try (var operator = new Surfer(browser, true)) {
            operator.signIn(platform.notification(), "staff", "Dan");
            operator.visit(platform.notification() + "/operator/mails");
            assertThat(operator.text()).contains("Inget mejl väntar");
            operator.look("mails-none");

            assertThat(refused("SMTP-550")).isPositive();
            operator.visit(platform.notification() + "/operator/mails");
            assertThat(operator.text()).contains("SMTP-550").doesNotContain("@");
            operator.look("mails-waiting");
            operator.press("skicka alla igen");
            assertThat(operator.text()).contains("skickas igen", "Inget mejl väntar");
            operator.look("mails-sent-again");
        }
    }

    /// What a system that knows no Avro might write to a topic of ours: each of a case of its own. One
    /// service reads it.
    private static void sendStrangeRecords() {
        Map<String, Object> settings = Map.of("bootstrap.servers", "localhost:" + platform.port("KAFKA_PORT"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var n = 0; n < STRANGE; n++) {
                var bytes = "{}".getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(
                        "ekb.registers-checked.v1", UUID.randomUUID().toString(), bytes));
            }
        }
    }

    /// As if the mail server had refused them ten times, which takes hours.
    private static int refused(String cause) throws Exception {
        var database = "jdbc:postgresql://localhost:" + platform.port("POSTGRES_PORT") + "/notification";
        try (var connection = DriverManager.getConnection(database, "notification", "notification");
                var update = connection.prepareStatement(
                        "update mail set state = 'NEEDS_PERSON', attempts = 10, last_cause = ? where state = 'SENT'")) {
            update.setString(1, cause);
            return update.executeUpdate();
        }
    }
}
