/** The service tried whole, with real PostgreSQL, Kafka and registry, and the simulated registers over a socket. */
@NullMarked
package se.bistand.registercheck;

import org.jspecify.annotations.NullMarked;
