package se.bistand.decision.domain.norm;

import java.util.HexFormat;
import java.util.List;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Source;

/// A calculation as canonical JSON: fixed order of fields, no white space, amounts in öre, so that the same tree is
/// always the same bytes.
public final class NormJson {
    private final StringBuilder out = new StringBuilder(8192);

    private NormJson() {}

    public static String of(NormCalculation calculation) {
        var json = new NormJson();
        json.calculation(calculation);
        return json.out.toString();
    }

    /// A text from before what does not fit in one byte was escaped, as it would be written now.
    public static String escaped(String json) {
        var text = new StringBuilder(json.length() + 64);
        json.chars().forEach(c -> {
            if (c > 0xff) {
                escape((char) c, text);
            } else {
                text.append((char) c);
            }
        });
        return text.toString();
    }

    private static void escape(char c, StringBuilder text) {
        text.append("\\u").append(HexFormat.of().toHexDigits(c));
    }

    private void calculation(NormCalculation calculation) {
        out.append('{');
        text("municipality", calculation.municipality());
        text("month", calculation.month().toString());
        text("ruleSet", calculation.ruleSet().name());
        text("result", calculation.result().name());
        calculation.proposal().ifPresent(proposal -> text("proposal", proposal.name()));
        number("needOre", calculation.need().ore());
        number("meansOre", calculation.means().ore());
        key("differenceOre");
        calculation.difference().ifPresentOrElse(amount -> out.append(amount.ore()), () -> out.append("null"));
        questions(calculation.questions());
        key("tree");
        finding(calculation.tree());
        out.append('}');
    }

    private void finding(Finding finding) {
        out.append('{');
        text("finding", finding.subject());
        text("ruleId", finding.rule().id());
        text("ruleVersion", finding.rule().version());
        text("rule", finding.rule().name());
        text("title", finding.rule().swedish());
        text("law", finding.law().text());
        text("outcome", finding.outcome().code());
        switch (finding.outcome()) {
            case Outcome.Amount(var amount) -> number("amountOre", amount.ore());
            case Outcome.Unclear(var questions) -> questions(questions);
            case Outcome.Proposed(var proposal) -> text("proposal", proposal.name());
            case Outcome.Fulfilled(), Outcome.NotFulfilled() -> {}
        }
        key("basis");
        out.append('[');
        for (var part : finding.basis()) {
            separate();
            switch (part) {
                case Finding inner -> finding(inner);
                case Fact<?> fact -> fact(fact);
                case Parameter<?> parameter -> parameter(parameter);
            }
        }
        out.append("]}");
    }

    private void fact(Fact<?> fact) {
        out.append('{');
        text("fact", fact.name().name());
        text("label", fact.name().swedish());
        text("about", fact.about());
        var value = fact.value();
        if (value == null) {
            key("missing");
            out.append("true");
        } else {
            value(value);
        }
        key("source");
        source(fact.source());
        out.append('}');
    }

    private void parameter(Parameter<?> parameter) {
        out.append('{');
        text("parameter", parameter.name());
        text("label", parameter.label());
        value(parameter.value());
        text("from", parameter.from().toString());
        if (parameter.to() != null) {
            text("to", parameter.to().toString());
        }
        text("source", parameter.source());
        text("status", parameter.status().name());
        if (!parameter.usable()) {
            key("awaitsApproval");
            out.append("true");
        }
        out.append('}');
    }

    private void value(Object value) {
        switch (value) {
            case Money money -> number("ore", money.ore());
            case Integer number -> number("value", number);
            case Boolean yes -> {
                key("value");
                out.append(yes.booleanValue());
            }
            default -> text("value", value.toString());
        }
    }

    private void source(Source source) {
        out.append('{');
        switch (source) {
            case Source.Applicant() -> text("kind", "APPLICANT");
            case Source.FromRegister(var register, var readAt) -> {
                text("kind", "REGISTER");
                text("register", register.name());
                text("readAt", readAt.toString());
            }
            case Source.Caseworker(var id) -> {
                text("kind", "CASEWORKER");
                text("id", id);
            }
            case Source.EarlierDecisions() -> text("kind", "EARLIER_DECISIONS");
        }
        text("text", source.swedish());
        out.append('}');
    }

    private void questions(List<Question> questions) {
        key("questions");
        out.append('[');
        for (var question : questions) {
            separate();
            out.append('{');
            text("id", question.id());
            text("text", question.code().swedish());
            out.append('}');
        }
        out.append(']');
    }

    private void text(String name, String value) {
        key(name);
        quoted(value);
    }

    private void number(String name, long value) {
        key(name);
        out.append(value);
    }

    private void key(String name) {
        separate();
        out.append('"').append(name).append("\":");
    }

    private void separate() {
        var last = out.charAt(out.length() - 1);
        if (last != '{' && last != '[') {
            out.append(',');
        }
    }

    /// Most texts have nothing to escape. What does not fit in one byte of memory is escaped: one dash in a label would
    /// double the memory of the whole text, and with it the time it takes to keep it.
    private void quoted(String value) {
        out.append('"');
        var done = 0;
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '"' || c == '\\' || c < ' ' || c > 0xff) {
                out.append(value, done, i);
                done = i + 1;
                if (c == '"' || c == '\\') {
                    out.append('\\').append(c);
                } else {
                    escape(c, out);
                }
            }
        }
        out.append(value, done, value.length()).append('"');
    }
}
