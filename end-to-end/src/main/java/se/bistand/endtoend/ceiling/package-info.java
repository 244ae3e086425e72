/** The same work by bare clients in batches: what this machine can do at most. */
@org.jspecify.annotations.NullMarked
package se.bistand.endtoend.ceiling;
