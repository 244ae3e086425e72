/** Tests of the package of the same name. */
@NullMarked
package se.bistand.registercheck.lookup;

import org.jspecify.annotations.NullMarked;
