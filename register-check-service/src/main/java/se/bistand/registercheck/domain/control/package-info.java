/** Controls of what the registers said: each a rule with a name, what it rests on and an explanation. Pure. */
@NullMarked
package se.bistand.registercheck.domain.control;

import org.jspecify.annotations.NullMarked;
