package se.bistand.web;

import java.util.List;

/// A request that is refused, with everything that is wrong at once. Never carries a person's data.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final transient List<Problem> problems;

    public Refusal(int status, List<Problem> problems) {
        super(status + " " + problems.stream().map(Problem::code).toList(), null, false, false);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    /// Refuses with one problem about the whole request.
    public static Refusal of(int status, String code, String sv, String en) {
        return new Refusal(status, List.of(new Problem(null, code, sv, en)));
    }

    public static Refusal notSignedIn() {
        return of(401, "NOT_SIGNED_IN", "Du behöver logga in.", "You need to sign in.");
    }

    public static Refusal forbidden() {
        return of(403, "FORBIDDEN", "Du har inte behörighet till det här.", "You are not allowed to do this.");
    }

    public static Refusal notFound() {
        return of(404, "NOT_FOUND", "Sidan eller uppgiften finns inte.", "The page or the data does not exist.");
    }

    public static Refusal conflict(String code, String sv, String en) {
        return of(409, code, sv, en);
    }

    /// HTTP status.
    public int status() {
        return status;
    }

    public List<Problem> problems() {
        return problems;
    }
}
