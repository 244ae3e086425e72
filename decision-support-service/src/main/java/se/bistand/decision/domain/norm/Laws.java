package se.bistand.decision.domain.norm;

import java.time.LocalDate;
import java.util.List;

/// The sections that rules rest on, one after the other in time. The acts are cited by their identity in
/// `norm/national/acts.yml`.
final class Laws {
    private static final String FB = "FB";
    private static final String FL_1986 = "FL_1986";
    private static final String FL_2017 = "FL_2017";
    private static final String SOL_2001 = "SOL_2001";
    private static final String SOF_2001 = "SOF_2001";
    private static final String SOL_2025 = "SOL_2025";
    private static final String SOF_2025 = "SOF_2025";

    static final List<Citation> NORM = both("4 kap. 3 §", "2 kap. 1 §", "12 kap. 7 §", "12 kap. 2 §");
    static final List<Citation> REASONABLE = act("4 kap. 3 §", "12 kap. 7 §");
    static final List<Citation> LIVING = act("4 kap. 1 §", "12 kap. 1 §");

    /// Who can work has a right to support by being at the labour market's disposal.
    static final List<Citation> AVAILABLE = act("4 kap. 1 §", "12 kap. 3 §");

    static final List<Citation> MAINTENANCE = List.of(Citation.of(new Citation.Section(FB, "7 kap. 1 §")));
    static final List<Citation> COMPLETE = List.of(
            Citation.of(new Citation.Section(FL_1986, "4 och 7 §§")),
            Citation.of(new Citation.Section(FL_2017, "20 §")));
    static final List<Citation> LEISURE_CARD =
            List.of(Citation.from(LocalDate.of(2025, 9, 8), new Citation.Section(SOL_2025, "12 kap. 7 a §")));

    /// SFS 2026:730, whose text is not known beyond the summary of prop. 2025/26:207.
    static final List<Citation> ACTIVITY =
            List.of(Citation.from(LocalDate.of(2026, 7, 1), new Citation.Section(SOL_2025, "12 kap. 4 a–6 a §§")));

    /// Prop. 2025/26:201; the number and text of the adopted act are not known.
    static final List<Citation> REFORM = List.of(Citation.from(
            LocalDate.of(2027, 1, 1), new Citation.Section(SOL_2025, "12 kap. (lydelse enligt prop. 2025/26:201)")));

    private Laws() {}

    static List<Citation> act(String sectionOf2001, String sectionOf2025) {
        return List.of(
                Citation.of(new Citation.Section(SOL_2001, sectionOf2001)),
                Citation.of(new Citation.Section(SOL_2025, sectionOf2025)));
    }

    static List<Citation> both(String act2001, String ordinance2001, String act2025, String ordinance2025) {
        return List.of(
                Citation.of(new Citation.Section(SOL_2001, act2001), new Citation.Section(SOF_2001, ordinance2001)),
                Citation.of(new Citation.Section(SOL_2025, act2025), new Citation.Section(SOF_2025, ordinance2025)));
    }
}
