@NullMarked
package se.bistand.simulators.ssbtek.page;

import org.jspecify.annotations.NullMarked;
