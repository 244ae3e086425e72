/** What the decision speaks of: money, months, the household and what is known of it. Pure. */
@NullMarked
package se.bistand.decision.domain;

import org.jspecify.annotations.NullMarked;
