package se.bistand.intake.apply;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.bistand.intake.domain.Draft;
import se.bistand.web.Viewer;

/// Where e-services, and residents for themselves, send applications.
@RestController
class ApplicationsApi {
    private final SubmitApplication submitApplication;

    ApplicationsApi(SubmitApplication submitApplication) {
        this.submitApplication = submitApplication;
    }

    @Operation(
            operationId = "submitApplication",
            summary = "Apply for financial assistance",
            description = "The answer comes when the application is durably stored. The same Idempotency-Key with the"
                    + " same content gives the same answer again.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Draft.class)))
    @ApiResponse(responseCode = "201", description = "Received")
    @ApiResponse(responseCode = "200", description = "Received before, with the same key and content")
    @ApiResponse(responseCode = "400", description = "Not JSON, or no usable Idempotency-Key", content = @Content)
    @ApiResponse(responseCode = "403", description = "Not for this municipality or person", content = @Content)
    @ApiResponse(responseCode = "409", description = "The key was used for another content", content = @Content)
    @ApiResponse(responseCode = "413", description = "Larger than 256 kB", content = @Content)
    @ApiResponse(responseCode = "422", description = "Everything that is wrong, by field", content = @Content)
    @ApiResponse(responseCode = "503", description = "Busy: send the same key again", content = @Content)
    @PostMapping(
            path = "/api/applications",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> submit(@RequestHeader("Idempotency-Key") String key, @RequestBody byte[] body) {
        var read = DraftReader.read(body);
        var stored = submitApplication.submit(Viewer.current(), key, read.draft(), read.faults());
        return ResponseEntity.status(stored.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(stored.receipt());
    }
}
