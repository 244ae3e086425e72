/** Each rule with its test, and whole calculations compared with approved texts. */
@NullMarked
package se.bistand.decision.domain.norm;

import org.jspecify.annotations.NullMarked;
