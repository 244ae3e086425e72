/** One class per agency: its part of an answer, in the agency's own format. */
@NullMarked
package se.bistand.simulators.ssbtek.part;

import org.jspecify.annotations.NullMarked;
