/** Tests of the package of the same name. */
@NullMarked
package se.bistand.registercheck.domain;

import org.jspecify.annotations.NullMarked;
