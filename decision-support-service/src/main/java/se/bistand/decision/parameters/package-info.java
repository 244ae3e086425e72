/** Dated parameters with their sources, read from YAML; the service refuses to start on a fault in them. */
@NullMarked
package se.bistand.decision.parameters;

import org.jspecify.annotations.NullMarked;
