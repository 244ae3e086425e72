@NullMarked
package se.bistand.simulators.ssbtek.life;

import org.jspecify.annotations.NullMarked;
