package se.bistand.decision.domain.norm;

import static se.bistand.decision.domain.norm.Act.FB;
import static se.bistand.decision.domain.norm.Act.FL_1986;
import static se.bistand.decision.domain.norm.Act.FL_2017;
import static se.bistand.decision.domain.norm.Act.SOF_2001;
import static se.bistand.decision.domain.norm.Act.SOF_2025;
import static se.bistand.decision.domain.norm.Act.SOL_2001;
import static se.bistand.decision.domain.norm.Act.SOL_2025;

import java.time.LocalDate;
import java.util.List;

/// The sections that rules rest on, one after the other in time.
final class Laws {
    static final List<LawRef> NORM = both("4 kap. 3 §", "2 kap. 1 §", "12 kap. 7 §", "12 kap. 2 §");
    static final List<LawRef> REASONABLE = act("4 kap. 3 §", "12 kap. 7 §");
    static final List<LawRef> LIVING = act("4 kap. 1 §", "12 kap. 1 §");
    static final List<LawRef> MAINTENANCE = List.of(LawRef.of(new LawRef.Section(FB, "7 kap. 1 §")));
    static final List<LawRef> COMPLETE = List.of(
            LawRef.of(new LawRef.Section(FL_1986, "4 och 7 §§")), LawRef.of(new LawRef.Section(FL_2017, "20 §")));
    static final List<LawRef> LEISURE_CARD =
            List.of(LawRef.from(LocalDate.of(2025, 9, 8), new LawRef.Section(SOL_2025, "12 kap. 7 a §")));

    /// SFS 2026:730, whose text is not known beyond the summary of prop. 2025/26:207.
    static final List<LawRef> ACTIVITY =
            List.of(LawRef.from(LocalDate.of(2026, 7, 1), new LawRef.Section(SOL_2025, "12 kap. 4 a–6 a §§")));

    /// Prop. 2025/26:201; the number and text of the adopted act are not known.
    static final List<LawRef> REFORM = List.of(LawRef.from(
            LocalDate.of(2027, 1, 1), new LawRef.Section(SOL_2025, "12 kap. (lydelse enligt prop. 2025/26:201)")));

    private Laws() {}

    static List<LawRef> act(String sectionOf2001, String sectionOf2025) {
        return List.of(
                LawRef.of(new LawRef.Section(SOL_2001, sectionOf2001)),
                LawRef.of(new LawRef.Section(SOL_2025, sectionOf2025)));
    }

    static List<LawRef> both(String act2001, String ordinance2001, String act2025, String ordinance2025) {
        return List.of(
                LawRef.of(new LawRef.Section(SOL_2001, act2001), new LawRef.Section(SOF_2001, ordinance2001)),
                LawRef.of(new LawRef.Section(SOL_2025, act2025), new LawRef.Section(SOF_2025, ordinance2025)));
    }
}
