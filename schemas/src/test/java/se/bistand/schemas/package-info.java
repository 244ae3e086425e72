/** The rules that guard the contracts, and the proof that each rule can fail. */
@NullMarked
package se.bistand.schemas;

import org.jspecify.annotations.NullMarked;
