package se.bistand.decision.calculation;

import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.bistand.decision.domain.Month;
import se.bistand.web.Problem;
import se.bistand.web.Purpose;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// One calculation made again, and a whole month with another month's norm, for systems.
@RestController
class ReplayApi {
    private final ReplayCalculation replayCalculation;
    private final Consequence consequence;

    ReplayApi(ReplayCalculation replayCalculation, Consequence consequence) {
        this.replayCalculation = replayCalculation;
        this.consequence = consequence;
    }

    @GetMapping("/api/applications/{applicationId}/replay")
    ReplayCalculation.Replayed replay(
            @PathVariable UUID applicationId, @RequestParam(required = false) @Nullable Integer number) {
        return replayCalculation.replay(Viewer.current(), applicationId, number, Purpose.REPLAY_API);
    }

    @GetMapping("/api/consequences")
    Consequence.Report consequences(@RequestParam String month, @RequestParam String norm) {
        return consequence.of(Viewer.current(), month(month, "month"), month(norm, "norm"));
    }

    static Month month(String text, String field) {
        try {
            return Month.parse(text);
        } catch (DateTimeException notAMonth) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT.value(),
                    List.of(new Problem(
                            field,
                            "NOT_A_MONTH",
                            "Skriv månaden som år och månad, till exempel 2026-12.",
                            "Write the month as year and month, for example 2026-12.")));
        }
    }
}
