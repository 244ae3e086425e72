/** The whole platform under test. */
@org.jspecify.annotations.NullMarked
package se.bistand.endtoend;
