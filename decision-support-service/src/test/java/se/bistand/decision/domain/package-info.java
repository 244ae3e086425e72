/** Money, months and households under test. */
@NullMarked
package se.bistand.decision.domain;

import org.jspecify.annotations.NullMarked;
