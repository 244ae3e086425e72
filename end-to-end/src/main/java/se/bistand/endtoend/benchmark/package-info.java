/** Drives many households through the running platform and measures it. */
@org.jspecify.annotations.NullMarked
package se.bistand.endtoend.benchmark;
