package se.bistand.decision.calculation;

/// The facts of a calculation as it read them, kept with it: identifying values sealed.
record StoredFacts(ApplicationContent application, RegisterContent answers) {}
