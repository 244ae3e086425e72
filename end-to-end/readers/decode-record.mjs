// Decodes the one record on standard input, as kcat hands it on: the schema of its id comes from the registry's Confluent
// endpoint. Prints what is not about a person.
import { SchemaRegistry } from "@kafkajs/confluent-schema-registry";

const registryPort = process.env.REGISTRY_PORT ?? "18081";
const registry = new SchemaRegistry({ host: `http://localhost:${registryPort}/apis/ccompat/v7` });

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const record = Buffer.concat(chunks);
const decision = await registry.decode(record);
console.log(`schema ${record.readInt32BE(1)}: municipality ${decision.municipality}, ${decision.month}, ${decision.outcome}`);
