package se.bistand.decision.domain.norm;

import org.jspecify.annotations.Nullable;

/// The age bands of the national norm for children and school youth, in whole years.
public enum AgeBand {
    AGE_0("0", 0, 0),
    AGE_1_2("1-2", 1, 2),
    AGE_3("3", 3, 3),
    AGE_4_6("4-6", 4, 6),
    AGE_7_10("7-10", 7, 10),
    AGE_11_14("11-14", 11, 14),
    AGE_15_18("15-18", 15, 18),
    AGE_19_20("19-20", 19, 20);

    private static final AgeBand[] ALL = values();

    private final String years;
    private final int from;
    private final int to;

    AgeBand(String years, int from, int to) {
        this.years = years;
        this.from = from;
        this.to = to;
    }

    public String years() {
        return years;
    }

    /// Only 0–6 has a row for lunch outside the home: school lunch is assumed from 7.
    public boolean hasLunchOutsideHome() {
        return to <= 6;
    }

    /// The band of an age; null from 21, where nobody is a child in the norm.
    static @Nullable AgeBand of(int age) {
        for (var band : ALL) {
            if (band.from <= age && age <= band.to) {
                return band;
            }
        }
        return null;
    }
}
