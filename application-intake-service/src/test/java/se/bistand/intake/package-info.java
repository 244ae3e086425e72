/// Tests of the whole service on real PostgreSQL, Kafka and registry, with a real identity provider on a socket.
@org.jspecify.annotations.NullMarked
package se.bistand.intake;
