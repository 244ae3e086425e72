package se.bistand.decision.parameters;

import java.util.HashMap;
import java.util.Map;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.norm.Norm;
import se.bistand.decision.domain.norm.NormParameters;
import se.bistand.decision.domain.norm.Norms;
import se.bistand.decision.domain.norm.Parameter;

/// The parameters as this installation may use them: in production a derived value is refused until the municipality
/// has approved it.
final class InstalledNorms implements Norms {
    private final Norms files;
    private final Approvals approvals;
    private final boolean production;

    InstalledNorms(Norms files, Approvals approvals, boolean production) {
        this.files = files;
        this.approvals = approvals;
        this.production = production;
    }

    @Override
    public Norm asOf(String municipality, Month month) {
        return switch (files.asOf(municipality, month)) {
            case Norm.Missing missing -> missing;
            case Norm.Complete complete -> production ? approved(municipality, complete) : complete;
        };
    }

    private Norm approved(String municipality, Norm.Complete complete) {
        var approved = approvals.of(municipality);
        var values = new HashMap<String, Parameter<?>>();
        complete.parameters().all().forEach((name, value) -> values.put(name, usable(value, approved)));
        return new Norm.Complete(new NormParameters(values));
    }

    private static Parameter<?> usable(Parameter<?> value, Map<Approvals.Key, Approvals.Approval> approved) {
        if (value.status() != Parameter.Status.DERIVED) {
            return value;
        }
        var approval = approved.get(Approvals.Key.of(value));
        return approval == null || approval.confirmed() == null
                ? value.refused()
                : value.approved("godkänt av " + approval.approved().name() + ", bekräftat av "
                        + approval.confirmed().name());
    }
}
