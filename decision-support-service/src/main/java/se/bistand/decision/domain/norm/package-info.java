/** The norm calculation: one final class per rule, and the tree of rules, facts and parameters it makes. Pure. */
@NullMarked
package se.bistand.decision.domain.norm;

import org.jspecify.annotations.NullMarked;
