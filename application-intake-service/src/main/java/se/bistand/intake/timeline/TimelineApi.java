package se.bistand.intake.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.bistand.web.Purpose;
import se.bistand.web.Viewer;

/// The timeline for programs.
@RestController
class TimelineApi {
    /// @param stage SUBMITTED, CALCULATED, DECIDED, PAYMENT_SCHEDULED, PAYMENT_SENT, PAID, PAYMENT_FAILED, NOTIFIED
    /// @param text plain Swedish
    /// @param textEn plain English
    record Entry(
            Step.Stage stage,
            Instant at,
            String text,
            String textEn,
            @Nullable UUID decisionId,
            @Nullable String outcome,
            @Nullable Long amountOre) {}

    record Timeline(UUID applicationId, UUID caseId, String month, List<Entry> timeline) {}

    private final FollowApplication followApplication;

    TimelineApi(FollowApplication followApplication) {
        this.followApplication = followApplication;
    }

    @Operation(operationId = "followApplication", summary = "What has happened to an application")
    @ApiResponse(responseCode = "200", description = "Oldest first")
    @ApiResponse(responseCode = "404", description = "No such application for this viewer", content = @Content)
    @GetMapping(path = "/api/applications/{applicationId}", produces = MediaType.APPLICATION_JSON_VALUE)
    Timeline timeline(@PathVariable UUID applicationId) {
        var followed = followApplication.follow(Viewer.current(), applicationId, Purpose.TIMELINE_API);
        return new Timeline(
                followed.applicationId(),
                followed.caseId(),
                followed.month(),
                followed.steps().stream().map(TimelineApi::entry).toList());
    }

    private static Entry entry(Step step) {
        var text = StepText.of(step);
        return new Entry(
                step.stage(), step.at(), text.sv(), text.en(), step.decisionId(), step.outcome(), step.amountOre());
    }
}
