package se.bistand.simulators.ssbtek;

import java.util.List;
import java.util.Map;

/// What the agencies know about one fictitious person.
///
/// @param capitalKronor surplus of capital in the last tax year, whole kronor, 0 for none
/// @param secrecy       the person's details are under secrecy (sekretessmarkering)
/// @param denied        benefit groups the asker is not allowed to read: they come as deviations (avvikelser)
/// @param troubles      agencies that always fail for this person
record Life(
        JobSeeker jobSeeker,
        List<Benefit> benefits,
        int capitalKronor,
        boolean secrecy,
        List<String> denied,
        Map<Agency, Fault> troubles) {

    enum JobSeeker {
        NEVER,
        NOW,
        BEFORE
    }

    /// A benefit paid every month.
    ///
    /// @param payer      FK, or PM for Pensionsmyndigheten, which answers through FK in another shape
    /// @param dayOfMonth 1 to 28
    record Benefit(String payer, String code, String text, int kronor, int dayOfMonth) {
        String group() {
            return payer + ":" + code;
        }
    }

    static final Life NOTHING = new Life(JobSeeker.NEVER, List.of(), 0, false, List.of(), Map.of());

    static Life of(JobSeeker jobSeeker, Benefit... benefits) {
        return new Life(jobSeeker, List.of(benefits), 0, false, List.of(), Map.of());
    }

    Life troubled(Agency agency, Fault fault) {
        return new Life(jobSeeker, benefits, capitalKronor, secrecy, denied, Map.of(agency, fault));
    }

    Life withCapital(int kronor) {
        return new Life(jobSeeker, benefits, kronor, secrecy, denied, troubles);
    }

    Life withSecrecy() {
        return new Life(jobSeeker, benefits, capitalKronor, true, denied, troubles);
    }

    Life denying(String group) {
        return new Life(jobSeeker, benefits, capitalKronor, secrecy, List.of(group), troubles);
    }
}
