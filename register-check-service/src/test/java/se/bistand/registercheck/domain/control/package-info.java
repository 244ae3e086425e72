/** Each control, fulfilled and not. */
@NullMarked
package se.bistand.registercheck.domain.control;

import org.jspecify.annotations.NullMarked;
