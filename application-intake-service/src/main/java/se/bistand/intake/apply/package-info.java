/// A household applies: through the API or the page, examined, durably received, published.
@org.jspecify.annotations.NullMarked
package se.bistand.intake.apply;
