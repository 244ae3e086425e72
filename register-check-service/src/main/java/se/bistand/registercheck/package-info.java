/** The service itself; its packages are the stages of its work. */
@org.jspecify.annotations.NullMarked
package se.bistand.registercheck;
