package se.bistand.decision.testcalculation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The test calculation for programs: open to all, nothing stored.
@RestController
class TestCalculationApi {
    private final TestCalculation testCalculation;

    TestCalculationApi(TestCalculation testCalculation) {
        this.testCalculation = testCalculation;
    }

    @Operation(
            operationId = "testCalculation",
            summary = "Calculate the norm for a household, without sign-in and without storing anything",
            description = "The same rules and parameters as in a decision. Amounts are öre, months yyyy-MM, days"
                    + " yyyy-MM-dd. Incomes of the month before the month asked for (the control period) count."
                    + " What is unclear is a question, never an amount.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Asked.class)))
    @ApiResponse(responseCode = "200", description = "The result, with each line and its reason")
    @ApiResponse(responseCode = "400", description = "Not JSON", content = @Content)
    @ApiResponse(responseCode = "413", description = "Larger than 256 kB", content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "Everything that is wrong, by field, in Swedish and English, with what is allowed",
            content = @Content)
    @ApiResponse(responseCode = "429", description = "Too many: wait as long as Retry-After says", content = @Content)
    @PostMapping(
            path = "/api/test-calculations",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Answer calculate(@RequestBody byte[] body, HttpServletRequest request, HttpServletResponse response) {
        var seconds = testCalculation.admit(request.getRemoteAddr());
        if (seconds > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            throw TestCalculation.tooMany(seconds);
        }
        var read = AskedReader.read(body);
        return testCalculation.of(read.value(), read.problems());
    }
}
