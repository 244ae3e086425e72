/** An independent look at databases, topics and the bank's book; shares no code with what it judges. */
@org.jspecify.annotations.NullMarked
package se.bistand.endtoend.checker;
