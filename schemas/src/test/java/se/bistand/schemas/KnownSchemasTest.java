package se.bistand.schemas;

import static org.apache.avro.util.ClassSecurityValidator.DEFAULT;
import static org.apache.avro.util.ClassSecurityValidator.composite;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.util.ClassSecurityValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.bistand.event.v1.PaymentSent;

class KnownSchemasTest {
    private final KnownSchemas<Object> known = new KnownSchemas<>();

    /// As messaging does before it reads.
    @BeforeAll
    static void trust_our_events() {
        ClassSecurityValidator.setGlobal(composite(DEFAULT, c -> c.getName().startsWith("se.bistand.event.")));
    }

    @Test
    void a_schema_that_is_read_again_has_the_reader_and_the_writer_it_had() {
        var again = new Schema.Parser().parse(PaymentSent.getClassSchema().toString());
        known.setUseSpecificAvroReader(true);
        assertThat(known.createDatumReader(again)).isSameAs(known.createDatumReader(PaymentSent.getClassSchema()));
        var event = new PaymentSent();
        assertThat(known.createDatumWriter(event, again))
                .isSameAs(known.createDatumWriter(event, PaymentSent.getClassSchema()));
    }

    @Test
    void an_older_schema_of_the_same_name_has_a_reader_of_its_own_that_gives_the_event_of_today() {
        var today = PaymentSent.getClassSchema();
        var older = SchemaBuilder.record(today.getName())
                .namespace(today.getNamespace())
                .fields()
                .requiredString("caseId")
                .endRecord();
        known.setUseSpecificAvroReader(true);
        known.createDatumReader(today);
        var reader = (SpecificDatumReader<?>) known.createDatumReader(older);
        assertThat(reader.getSchema()).isEqualTo(older);
        assertThat(reader.getExpected()).isEqualTo(today);
    }
}
