package se.bistand.decision.domain.norm;

/// The norm for a municipality and month: complete, or refused with the question a person must answer.
public sealed interface Norm {
    record Complete(NormParameters parameters) implements Norm {}

    /// A month without a complete norm is refused, never extrapolated.
    record Missing(Question.Code question) implements Norm {}
}
