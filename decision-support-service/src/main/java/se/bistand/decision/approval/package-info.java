/** Stage: a signed-in person reads the basis and decides. */
@NullMarked
package se.bistand.decision.approval;

import org.jspecify.annotations.NullMarked;
