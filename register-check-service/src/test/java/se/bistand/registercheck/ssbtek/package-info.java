/** Tests of the package of the same name. */
@NullMarked
package se.bistand.registercheck.ssbtek;

import org.jspecify.annotations.NullMarked;
