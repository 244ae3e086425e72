/// How the event classes are read and written.
@NullMarked
package se.bistand.schemas;

import org.jspecify.annotations.NullMarked;
