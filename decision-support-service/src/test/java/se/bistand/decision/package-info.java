/** The whole service against the real broker, registry and database. */
@NullMarked
package se.bistand.decision;

import org.jspecify.annotations.NullMarked;
