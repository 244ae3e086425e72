/** SSBTEK as a municipality meets it: SOAP 1.1 with one answer per agency, for people with fixed or seeded lives. */
@NullMarked
package se.bistand.simulators.ssbtek;

import org.jspecify.annotations.NullMarked;
