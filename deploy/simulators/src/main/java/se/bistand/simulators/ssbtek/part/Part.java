package se.bistand.simulators.ssbtek.part;

import se.bistand.simulators.Markup;

/// What one agency puts inside its `data` element.
public interface Part {
    /// @throws Refused when the agency answers with an error of its own instead
    void write(Markup xml, Asked asked) throws Refused;

    /// The agency cannot or may not answer; the message is the code of its error.
    final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        public Refused(String code) {
            super(code);
        }
    }
}
