package se.bistand.simulators.ssbtek;

import java.util.LinkedHashMap;
import java.util.Map;
import se.bistand.simulators.ssbtek.Life.Benefit;
import se.bistand.simulators.ssbtek.Life.JobSeeker;

/// The named personas, and a life for everybody else that depends on nothing but the personal number. All numbers are
/// from Skatteverket's published list of test numbers.
final class Lives {
    record Persona(String about, Life life) {}

    private static final Map<String, Persona> PERSONAS = personas();

    private Lives() {}

    static Map<String, Persona> named() {
        return PERSONAS;
    }

    static Life of(String person) {
        var persona = PERSONAS.get(person);
        return persona != null ? persona.life() : seeded(person);
    }

    /// Spreads neighbouring numbers evenly (the mixing steps of SplitMix64).
    static long seed(String person) {
        long mixed = Long.parseLong(person) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /// Of a hundred people 60 are unknown to every register, 18 have something from FK, 15 are job seekers, 5 are both
    /// and
    /// 2 have capital.
    private static Life seeded(String person) {
        long seed = seed(person);
        int lot = Math.floorMod(seed, 100);
        var benefit = benefit(Math.floorMod(seed >>> 8, 5), Math.floorMod(seed >>> 24, 40));
        if (lot < 60) return Life.NOTHING;
        if (lot < 78) return Life.of(JobSeeker.NEVER, benefit);
        if (lot < 93) return Life.of(JobSeeker.NOW);
        if (lot < 98) return Life.of(JobSeeker.NOW, benefit);
        return Life.NOTHING.withCapital(500 + Math.floorMod(seed >>> 32, 9_500));
    }

    private static Benefit benefit(int kind, int step) {
        return switch (kind) {
            case 0 -> childAllowance(1_250);
            case 1 -> childAllowance(2_650);
            case 2 -> housingAllowance(1_000 + 100 * (step % 20));
            case 3 -> new Benefit("FK", "US", "Underhållsstöd", 1_673 + 250 * (step % 3), 25);
            default -> new Benefit("FK", "FP", "Föräldrapenning", 3_000 + 150 * step, 25);
        };
    }

    private static Benefit childAllowance(int kronor) {
        return new Benefit("FK", "ABB", "Barnbidrag", kronor, 20);
    }

    private static Benefit housingAllowance(int kronor) {
        return new Benefit("FK", "BOB", "Bostadsbidrag", kronor, 25);
    }

    private static Map<String, Persona> personas() {
        var all = new LinkedHashMap<String, Persona>();
        var pension = new Benefit("PM", "EF", "Efterlevandeförmåner", 4_200, 18);
        var unheardOf = new Benefit("FK", "ZZ", "Ny förmån", 1_111, 25);
        var jobSeeker = Life.of(JobSeeker.NOW);
        var withHousing = Life.of(JobSeeker.NOW, housingAllowance(1_900));
        var withTwoChildren = Life.of(JobSeeker.NOW, childAllowance(2_650));
        var notAllTold = Life.of(JobSeeker.NOW, childAllowance(1_250)).denying("FK:BOB");
        put(all, "199002052380", "Job seeker, housing allowance", withHousing);
        put(all, "198606262395", "Job seeker, child allowance for two children", withTwoChildren);
        put(all, "197109259288", "Survivor's pension", Life.of(JobSeeker.NEVER, pension));
        put(all, "198408222381", "A benefit code nobody has heard of", Life.of(JobSeeker.NEVER, unheardOf));
        put(all, "199112092391", "FK may not tell about housing allowance", notAllTold);
        put(all, "198304062394", "Surplus of capital", Life.NOTHING.withCapital(7_400));
        put(all, "199810262387", "Details under secrecy", jobSeeker.withSecrecy());
        put(all, "199609142386", "Was a job seeker, is not now", Life.of(JobSeeker.BEFORE));
        put(all, "199905252392", "Known to no register", Life.NOTHING);
        all.putAll(troubles());
        return all;
    }

    /// Job seekers about whom some agency always fails.
    private static Map<String, Persona> troubles() {
        var all = new LinkedHashMap<String, Persona>();
        var jobSeeker = Life.of(JobSeeker.NOW);
        var timesOut = jobSeeker.troubled(Agency.FK, Fault.error("SSBT", "TIMEOUT"));
        var ownError = jobSeeker.troubled(Agency.SKV, Fault.error("BT", "9071001"));
        var soapFault = jobSeeker.troubled(Agency.SSBTEK, Fault.error("FAULT", "INTERNT_FEL"));
        put(all, "198708122380", "FK always times out in SSBTEK", timesOut);
        put(all, "199307262395", "SKV answers with an error of its own", ownError);
        put(all, "197605152391", "The whole call is a SOAP fault", soapFault);
        put(all, "199411082382", "The whole call hangs", jobSeeker.troubled(Agency.SSBTEK, Fault.hangs()));
        put(all, "199205142384", "FK's answer is not JSON", jobSeeker.troubled(Agency.FK, Fault.garbles()));
        return all;
    }

    private static void put(Map<String, Persona> all, String person, String about, Life life) {
        all.put(person, new Persona(about, life));
    }
}
