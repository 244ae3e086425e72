package se.bistand.decision.cases;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.PersonInHousehold;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.StatedIncome;
import se.bistand.decision.domain.norm.NormCalculation;

/// One row of the table: a household, and what must come out.
/// @param difference null where the case is unclear
/// @param questions by their identities, in the order of the sheet
record NormCase(
        Cells cells,
        String name,
        ApplicationFacts facts,
        NormCalculation.Result result,
        Money need,
        Money means,
        @Nullable Money difference,
        List<String> questions) {
    private static final Map<String, Register> REGISTERS =
            Map.of("SKV", Register.SKATTEVERKET, "FK", Register.FORSAKRINGSKASSAN, "AF", Register.ARBETSFORMEDLINGEN);
    private static final Source APPLICATION = Source.applicant();
    private static final String NO_ANSWER = "svarar";
    private static final String PERSON = "person";

    static NormCase of(Cells cells) {
        var household = household(cells);
        var month = Month.parse(cells.text("månad"));
        var difference = cells.text("differens");
        return new NormCase(
                cells,
                cells.text("fall"),
                new ApplicationFacts(
                        cells.text("kommun"),
                        month,
                        household,
                        costs(cells),
                        incomes(cells),
                        answers(cells, household, month),
                        MoreCells.assets(cells),
                        new EstablishedCells(cells, month).all(),
                        MoreCells.history(cells)),
                cells.word(
                        "resultat",
                        cells.text("resultat"),
                        NormCalculation.Result.class,
                        NormCalculation.Result::swedish),
                cells.kronor("behov", cells.text("behov")),
                cells.kronor("inkomster", cells.text("inkomster")),
                difference.isEmpty() ? null : cells.kronor("differens", difference),
                cells.parts("frågor").stream().map(List::getFirst).toList());
    }

    private static Household household(Cells cells) {
        var people = new ArrayList<PersonInHousehold>();
        add(people, Role.APPLICANT, cells.day("sökande född", cells.text("sökande född")), false);
        var partner = cells.dayOrNone("medsökande född");
        if (partner != null) {
            add(people, Role.CO_APPLICANT, partner, false);
        }
        for (var child : cells.parts("barn födda")) {
            people.add(MoreCells.child(cells, people.size(), child));
        }
        var form = cells.word("boende", cells.text("boende"), HousingForm.class, HousingForm::swedish);
        var dwelling = cells.text("boende i bostaden");
        return new Household(
                people, form, dwelling.isEmpty() ? people.size() : Integer.parseInt(dwelling), APPLICATION);
    }

    private static void add(List<PersonInHousehold> people, Role role, LocalDate born, boolean lunch) {
        people.add(new PersonInHousehold(people.size(), role, born, lunch));
    }

    private static List<Cost> costs(Cells cells) {
        var costs = new ArrayList<Cost>();
        for (var part : cells.parts("kostnader")) {
            var kind = String.join(" ", part.subList(0, part.size() - 1));
            costs.add(new Cost(
                    cells.word("kostnader", kind, Cost.Kind.class, Cost.Kind::swedish),
                    cells.kronor("kostnader", part.getLast()),
                    APPLICATION));
        }
        return costs;
    }

    private static List<StatedIncome> incomes(Cells cells) {
        var column = "uppgivna inkomster";
        var incomes = new ArrayList<StatedIncome>();
        for (var part : cells.parts(column)) {
            var said = kindAmountAndDay(part);
            var kind = String.join(" ", said.subList(0, said.size() - 2));
            incomes.add(new StatedIncome(
                    person(cells, column, part),
                    cells.word(column, kind, StatedIncome.Kind.class, StatedIncome.Kind::swedish),
                    cells.kronor(column, said.get(said.size() - 2)),
                    cells.day(column, said.getLast()),
                    APPLICATION,
                    MoreCells.earlier(cells, column, part)));
        }
        return incomes;
    }

    /// Every register is read the day after the control period and knows nothing, but for what the cell says. A
    /// child is asked about where the cell names it.
    private static List<RegisterAnswer> answers(Cells cells, Household household, Month month) {
        var column = "register";
        var answers = new ArrayList<RegisterAnswer>();
        var readAt = month.firstDay().atTime(LocalTime.of(5, 0)).toInstant(ZoneOffset.UTC);
        for (var who : household.people()) {
            if (who.role() == Role.CHILD && !cells.text(column).contains(PERSON + " " + who.no())) {
                continue;
            }
            REGISTERS.forEach((name, register) -> {
                var payments = new ArrayList<RegisterAnswer.Payment>();
                var outcome = RegisterAnswer.Outcome.NOTHING_FOUND;
                for (var part : cells.parts(column)) {
                    if (!REGISTERS.containsKey(part.getFirst())) {
                        throw cells.fault(column, part.getFirst() + " finns inte bland: SKV, FK, AF");
                    }
                    if (!part.getFirst().equals(name) || person(cells, column, part) != who.no()) {
                        continue;
                    }
                    if (part.get(1).equals(NO_ANSWER)) {
                        outcome = RegisterAnswer.Outcome.COULD_NOT_ANSWER;
                    } else {
                        outcome = RegisterAnswer.Outcome.ANSWERED;
                        payments.add(new RegisterAnswer.Payment(
                                part.get(1), cells.kronor(column, part.get(2)), cells.day(column, part.get(3))));
                    }
                }
                answers.add(new RegisterAnswer(who.no(), register, outcome, null, readAt, payments));
            });
        }
        return answers;
    }

    private static int person(Cells cells, String column, List<String> part) {
        var at = part.indexOf(PERSON);
        if (at < 0) {
            return 0;
        }
        if (at + 1 >= part.size() || !part.get(at + 1).matches("\\d{1,2}")) {
            throw cells.fault(column, "efter ordet person ska personens nummer stå, sökanden är 0");
        }
        return Integer.parseInt(part.get(at + 1));
    }

    private static List<String> kindAmountAndDay(List<String> part) {
        return part.stream()
                .takeWhile(word -> !word.equals(PERSON) && !word.equals(MoreCells.EARLIER))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
