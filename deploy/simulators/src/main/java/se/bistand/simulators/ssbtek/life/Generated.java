package se.bistand.simulators.ssbtek.life;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.bistand.simulators.ssbtek.fault.Seed;

/// A life for every number, made from the number and the seed alone. Of a hundred adults below 67, 60 are known
/// to no register, 18 have a benefit from Försäkringskassan, 15 are job seekers, 5 are both and 2 have capital.
/// Of older people those who are known have a pension; of those aged 16 to 19 half have study aid; children are
/// known through their parents.
///
/// Numbers of the pattern that is never given to anyone (birth serial 980 to 999) can be listed by index; a parent's
/// children are found from the parent and the parent from the child.
public final class Generated {
    private static final LocalDate FIRST_ADULT = LocalDate.of(1945, 1, 1);
    private static final int ADULT_BIRTHDAYS = 55 * 365;
    private static final LocalDate FIRST_CHILD = LocalDate.of(2014, 1, 1);
    private static final LocalDate FIRST_SIBLING = LocalDate.of(2019, 1, 1);
    private static final int CHILD_BIRTHDAYS = 1_500;
    private static final int SERIALS = 20;
    private static final int FIRST_SERIAL = 980;
    private static final int PARENTS = CHILD_BIRTHDAYS * SERIALS;
    private static final int PENSION_AGE = 67;

    /// How many adults there are to list.
    public static final int ADULTS = ADULT_BIRTHDAYS * SERIALS;

    private final long seed;

    Generated(long seed) {
        this.seed = seed * 0x9E3779B97F4A7C15L;
    }

    /// The number of the adult with an index from 0 to below [#ADULTS].
    public static String adult(int index) {
        return number(FIRST_ADULT.plusDays(index % ADULT_BIRTHDAYS), index / ADULT_BIRTHDAYS);
    }

    public Life of(String number, LocalDate today) {
        int age = Birth.age(number, today);
        long chance = Seed.mix(Long.parseLong(number) + seed);
        if (age < 16) return child(number, today);
        if (age < 20) return Math.floorMod(chance, 2) == 0 ? Life.NOTHING : pupil(number);
        int lot = Math.floorMod(chance, 100);
        if (lot < 60) return Life.NOTHING;
        if (age >= PENSION_AGE) return resident(number).with(Facts.pension(3_000 + 150 * step(chance), 0));
        if (lot < 78) return benefit(resident(number), number, chance);
        if (lot < 93) return jobSeeker(resident(number), chance);
        if (lot < 98) return benefit(resident(number).with(Facts.enrolled(8)), number, chance);
        return resident(number).with(new Fact.Capital(capital(chance), capital(chance)));
    }

    private Life jobSeeker(Life life, long chance) {
        int kronor = 5_000 + 50 * step(chance);
        return switch (Math.floorMod(chance >>> 40, 3)) {
            case 0 -> life.with(Facts.enrolled(8));
            case 1 ->
                life.with(
                        Facts.enrolled(8),
                        new Fact.Fund(Facts.FUND, true, Span.since(36)),
                        new Fact.FundPayment(Facts.FUND, kronor, 0, Span.since(6)));
            default ->
                life.with(
                        Facts.enrolled(8),
                        new Fact.Decision(Facts.ACTIVITY, 100, new Span(-7, 5)),
                        Facts.activity(kronor + 1_500, 1_500, new Span(-6, 6)));
        };
    }

    private Life benefit(Life life, String number, long chance) {
        int kind = Math.floorMod(chance >>> 8, 5);
        int step = step(chance);
        int index = index(number);
        boolean parent = kind != 2 && canBeParent(number, index);
        if (!parent) return life.with(Facts.housingAllowance(1_000 + 100 * (step % 20), Span.ALWAYS));
        var first = Facts.child(child(index, false), "Barn");
        return switch (kind) {
            case 0 -> life.with(first, Facts.childAllowance(1_250));
            case 1 -> life.with(first, Facts.child(child(index, true), "Syskon"), Facts.childAllowance(2_650));
            case 3 -> life.with(first, Facts.childAllowance(1_250), Facts.maintenance(1_673 + 250 * (step % 3)));
            default ->
                life.with(first, Facts.childAllowance(1_250), Facts.parental(3_000 + 150 * step, 0, Span.since(24)));
        };
    }

    private static int step(long chance) {
        return Math.floorMod(chance >>> 24, 40);
    }

    private static int capital(long chance) {
        return 500 + Math.floorMod(chance >>> 32, 9_500);
    }

    private static Life pupil(String number) {
        return resident(number).with(new Fact.Study("SH", 100, 1_250, 0, Span.since(15)));
    }

    /// A child is known through the parent who has it; one whom nobody has is known to no register.
    private Life child(String number, LocalDate today) {
        for (var sibling : new boolean[] {false, true}) {
            int index = parent(number, sibling);
            if (index < 0) continue;
            var parent = adult(index);
            var life = of(parent, today);
            boolean has = life.all(Fact.Child.class).stream()
                    .anyMatch(child -> child.number().equals(number));
            if (has) return home(number, index, new Fact.Parent(parent, "Förälder Påhittad"));
        }
        return Life.NOTHING;
    }

    private static Life resident(String number) {
        return home(number, Math.floorMod(index(number), PARENTS));
    }

    private static Life home(String number, int index, Fact... more) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.Name("Testperson " + number.substring(0, 4), "Påhittad"));
        facts.add(Facts.home("Seriegatan " + (1 + index)));
        facts.add(Facts.SWEDISH);
        facts.addAll(List.of(more));
        return new Life(List.copyOf(facts), Map.of());
    }

    private static boolean canBeParent(String number, int index) {
        int year = Integer.parseInt(number, 0, 4, 10);
        return index >= 0 && index < PARENTS && year >= 1966 && year <= 1995;
    }

    /// The index of an adult of the listed pattern, or -1.
    private static int index(String number) {
        int serial = Integer.parseInt(number, 8, 11, 10) - FIRST_SERIAL;
        long day = ChronoUnit.DAYS.between(FIRST_ADULT, Birth.day(number));
        boolean listed = serial >= 0 && day >= 0 && day < ADULT_BIRTHDAYS && Birth.isNumber(number);
        return listed ? (int) day + serial * ADULT_BIRTHDAYS : -1;
    }

    private static String child(int parent, boolean sibling) {
        var first = sibling ? FIRST_SIBLING : FIRST_CHILD;
        return number(first.plusDays(parent % CHILD_BIRTHDAYS), parent / CHILD_BIRTHDAYS);
    }

    private static int parent(String child, boolean sibling) {
        int serial = Integer.parseInt(child, 8, 11, 10) - FIRST_SERIAL;
        long day = ChronoUnit.DAYS.between(sibling ? FIRST_SIBLING : FIRST_CHILD, Birth.day(child));
        return serial < 0 || day < 0 || day >= CHILD_BIRTHDAYS ? -1 : (int) day + serial * CHILD_BIRTHDAYS;
    }

    private static String number(LocalDate birthday, int serial) {
        var eleven = birthday.format(DateTimeFormatter.BASIC_ISO_DATE) + (FIRST_SERIAL + serial % SERIALS);
        return eleven + Birth.lastDigit(eleven);
    }
}
