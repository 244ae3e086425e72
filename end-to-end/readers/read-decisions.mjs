// Reads ekb.decision-made.v1 as an outsider would: kafkajs, and the registry's Confluent endpoint. Prints what is not
// about a person: the schema, and each decision's municipality, month, outcome and how many lines it has.
import { SchemaRegistry } from "@kafkajs/confluent-schema-registry";
import kafkajs from "kafkajs";
import lz4 from "lz4js";

const topic = "ekb.decision-made.v1";
const kafkaPort = process.env.KAFKA_PORT ?? "19092";
const registryPort = process.env.REGISTRY_PORT ?? "18081";
const patience = 60_000;

// The services send with LZ4, which kafkajs knows the number of and leaves to others.
kafkajs.CompressionCodecs[kafkajs.CompressionTypes.LZ4] = () => ({
  compress: async (encoder) => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: async (buffer) => Buffer.from(lz4.decompress(buffer)),
});

const registry = new SchemaRegistry({ host: `http://localhost:${registryPort}/apis/ccompat/v7` });
const kafka = new kafkajs.Kafka({
  clientId: "outsider",
  brokers: [`localhost:${kafkaPort}`],
  logLevel: kafkajs.logLevel.ERROR,
});

const admin = kafka.admin();
await admin.connect();
const offsets = await admin.fetchTopicOffsets(topic);
await admin.disconnect();
const expected = offsets.reduce((sum, { low, high }) => sum + Number(high) - Number(low), 0);
const id = await registry.getLatestSchemaId(`${topic}-value`);
console.log(`${topic}: ${expected} record(s), latest schema id ${id}`);

const consumer = kafka.consumer({ groupId: `outsider-${process.pid}` });
let read = 0;
const stop = async (code) => {
  await consumer.disconnect();
  process.exit(code);
};
setTimeout(() => {
  console.error(`Only ${read} of ${expected} record(s) could be read within ${patience / 1000} s.`);
  void stop(1);
}, patience);
if (expected === 0) {
  await stop(0);
}
await consumer.connect();
await consumer.subscribe({ topic, fromBeginning: true });
await consumer.run({
  eachMessage: async ({ partition, message }) => {
    const decision = await registry.decode(message.value);
    const sameCase = message.key.toString() === decision.caseId;
    console.log(
      `partition ${partition} offset ${message.offset} schema ${message.value.readInt32BE(1)}: municipality ` +
        `${decision.municipality}, ${decision.month}, ${decision.outcome}, key is the case: ${sameCase}`,
    );
    if (++read === expected) {
      console.log("Every record was read.");
      setImmediate(() => stop(0));
    }
  },
});
