package se.bistand.registercheck.domain.control;

/// What the application states of a person's assets (uppgivna tillgångar), as far as a register could know of them.
///
/// @param vehicles how many; nothing says which
/// @param capital whether something that can bring income of capital is stated: savings, securities, real estate
public record Stated(int vehicles, boolean capital) {
    public static final Stated NOTHING = new Stated(0, false);
}
