package se.bistand.registercheck.domain;

/// Why an answer is not a whole one: everything `reason` of an answer can say. `docs/ssbtek.md` tells of each what the
/// caseworker sees, and a test holds the two against each other.
public final class Reason {
    /// No answer had begun when time was out.
    public static final String TIMEOUT = "TIMEOUT";
    /// An answer had begun and went silent.
    public static final String HALF_OPEN = "HALF_OPEN";
    /// An answer was still coming, a little at a time, when time was out.
    public static final String SLOW = "SLOW";
    /// Nobody there, or the connection was cut.
    public static final String CONNECTION = "CONNECTION";
    /// Theirs has expired or is not trusted, or ours was refused.
    public static final String CERTIFICATE = "CERTIFICATE";
    /// Larger than we read.
    public static final String TOO_LARGE = "TOO_LARGE";
    /// It cannot be read.
    public static final String MALFORMED = "MALFORMED";
    /// It tells about somebody else, or about several.
    public static final String WRONG_PERSON = "WRONG_PERSON";
    /// The part that should hold the answer is not there.
    public static final String NO_RESPONSE = "NO_RESPONSE";
    /// One a-kassa did not respond to the agency that asks them all.
    public static final String FUND_DID_NOT_RESPOND = "FUND_DID_NOT_RESPOND";
    /// Left alone since it is away, and patience is over.
    public static final String AWAY = "AWAY";
    /// The municipality has no agreement.
    public static final String NO_AGREEMENT = "NO_AGREEMENT";
    /// The sealed personal number cannot be opened.
    public static final String UNREADABLE_NUMBER = "UNREADABLE_NUMBER";
    /// Something of our own broke, each time.
    public static final String INTERNAL = "INTERNAL";

    /// Followed by a colon and the status of somebody who is not SSBTEK.
    public static final String HTTP = "HTTP";
    /// Followed by a colon and the code of a SOAP fault.
    public static final String FAULT = "FAULT";
    /// Followed by a colon and SSBTEK's own code.
    public static final String SSBT = "SSBT";
    /// Followed by a colon and the agency's own code.
    public static final String BT = "BT";

    private Reason() {}
}
