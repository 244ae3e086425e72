/** A test authority made at run time, and servers that want a certificate from their callers. */
@NullMarked
package se.bistand.simulators.tls;

import org.jspecify.annotations.NullMarked;
