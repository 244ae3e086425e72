/// application-intake: a household applies and follows its application. The packages are the stages of its work.
@org.jspecify.annotations.NullMarked
package se.bistand.intake;
