/** What the build refuses. */
@org.jspecify.annotations.NullMarked
package se.bistand.endtoend.rules;
