/** The registers behind SSBTEK: questions written, answers read, calls made. */
@NullMarked
package se.bistand.registercheck.ssbtek;

import org.jspecify.annotations.NullMarked;
