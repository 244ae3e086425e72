/// Real processes on a developer's machine and in tests: PostgreSQL, Kafka, the registry, and the launcher behind
/// `./up`.
@NullMarked
package se.bistand.local;

import org.jspecify.annotations.NullMarked;
