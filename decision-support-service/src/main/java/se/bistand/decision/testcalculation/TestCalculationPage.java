package se.bistand.decision.testcalculation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.bistand.decision.domain.Money;
import se.bistand.web.FilledForm;
import se.bistand.web.Problem;
import se.bistand.web.Refusal;

/// The test calculation for people. No session, no token, no script: what is typed is in the form and nowhere else.
@Controller
class TestCalculationPage {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final TestCalculation testCalculation;
    private final Municipalities municipalities;
    private final Clock clock;

    TestCalculationPage(TestCalculation testCalculation, Municipalities municipalities, Clock clock) {
        this.testCalculation = testCalculation;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @GetMapping("/provberakning")
    ModelAndView form() {
        var next = YearMonth.now(clock.withZone(SWEDEN)).plusMonths(1).toString();
        return page(new AskedForm(Map.of("month", next)), null, List.of(), HttpStatus.OK);
    }

    @PostMapping("/provberakning")
    ModelAndView calculate(
            @RequestParam Map<String, String> values, HttpServletRequest request, HttpServletResponse response) {
        var form = new AskedForm(values);
        if (form.filled().filled("fler")) {
            return page(form, null, List.of(), HttpStatus.OK);
        }
        var seconds = testCalculation.admit(request.getRemoteAddr());
        try {
            if (seconds > 0) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
                throw TestCalculation.tooMany(seconds);
            }
            var asked = form.asked();
            return page(form, testCalculation.of(asked, form.filled().problems()), List.of(), HttpStatus.OK);
        } catch (Refusal refusal) {
            var problems = form.filled().atForm(FormWords.of(refusal.problems()));
            return page(form, null, problems, HttpStatus.valueOf(refusal.status()));
        }
    }

    private ModelAndView page(AskedForm form, @Nullable Answer answer, List<Problem> problems, HttpStatus status) {
        var page = new ModelAndView("provberakning/prova");
        page.setStatus(status);
        page.addObject("form", form.filled());
        page.addObject("answer", answer == null ? null : Shown.of(answer));
        page.addObject("problems", problems);
        page.addObject("wrong", FilledForm.byField(problems));
        page.addObject("municipalities", Choices.municipalities(municipalities.municipalities()));
        page.addObject("yesOrNo", Choices.YES_OR_NO);
        page.addObject("housing", Choices.HOUSING);
        page.addObject("costs", Choices.COSTS);
        page.addObject("incomes", Choices.INCOMES);
        page.addObject("childRows", form.filled().rows("barn", AskedForm.FIRST_CHILDREN));
        page.addObject("incomeRows", form.filled().rows("inkomst", AskedForm.FIRST_INCOMES));
        return page;
    }

    /// The answer in the words of the page: kronor instead of öre.
    record Shown(
            String result,
            String resultEn,
            boolean unclear,
            String need,
            String means,
            @Nullable String difference,
            List<Answer.Asks> questions,
            List<Row> lines,
            Answer.Notice notice) {

        /// @param amount what counts; a word where there is no amount
        record Row(
                Answer.Line line, String amount, @Nullable String applied, boolean derived) {}

        static Shown of(Answer answer) {
            var difference = answer.differenceOre();
            return new Shown(
                    switch (answer.result()) {
                        case DEFICIT -> "Underskott";
                        case SURPLUS -> "Överskott eller jämnt";
                        case UNCLEAR -> "Oklart: en handläggare måste ta ställning";
                    },
                    switch (answer.result()) {
                        case DEFICIT -> "Deficit";
                        case SURPLUS -> "Surplus, or even";
                        case UNCLEAR -> "Unclear: a caseworker must find out more";
                    },
                    difference == null,
                    kronor(answer.needOre()),
                    kronor(answer.meansOre()),
                    difference == null ? null : kronor(Math.abs(difference)),
                    answer.questions(),
                    answer.lines().stream().map(Shown::row).toList(),
                    answer.notice());
        }

        private static Row row(Answer.Line line) {
            var amount = switch (line.outcome()) {
                case "AMOUNT" -> kronor(line.amountOre() == null ? 0 : line.amountOre());
                case "UNCLEAR" -> "oklart";
                case "FULFILLED" -> "klar";
                default -> "räknas inte";
            };
            return new Row(
                    line,
                    amount,
                    line.appliedOre() == null ? null : kronor(line.appliedOre()),
                    line.parameters().stream().anyMatch(p -> p.status().name().equals("DERIVED")));
        }

        private static String kronor(long ore) {
            return new Money(ore).inSwedish();
        }
    }
}
