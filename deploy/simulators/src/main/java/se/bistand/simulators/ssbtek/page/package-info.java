/** Pages of the simulated SSBTEK: whom one can ask about, one's own personas, and faults. No script is needed. */
@NullMarked
package se.bistand.simulators.ssbtek.page;

import org.jspecify.annotations.NullMarked;
