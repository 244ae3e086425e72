/** What is asked and answered, and when to ask again: pure. */
@NullMarked
package se.bistand.registercheck.domain;

import org.jspecify.annotations.NullMarked;
