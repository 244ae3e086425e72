@NullMarked
package se.bistand.simulators.ssbtek.fault;

import org.jspecify.annotations.NullMarked;
