package se.bistand.decision.parameters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// The same as the page, for systems.
@RestController
class ParameterApi {
    private final ParameterList list;
    private final ApproveParameter approveParameter;

    ParameterApi(ParameterList list, ApproveParameter approveParameter) {
        this.list = list;
        this.approveParameter = approveParameter;
    }

    @GetMapping("/api/parameters")
    List<ParameterList.Row> parameters(@RequestParam String month) {
        var viewer = Viewer.current();
        viewer.require("caseworker", "team-leader", "auditor");
        return list.of(viewer, ParameterPages.month(month)).stream()
                .flatMap(group -> group.rows().stream())
                .toList();
    }

    /// @param month yyyy-MM, in which the value applies
    /// @param name of the parameter
    /// @param value the key the list gave: what is approved is what was read
    record Value(
            @Nullable String month,
            @Nullable String name,
            @Nullable String value) {}

    @PostMapping("/api/parameters/approvals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(@RequestBody Value of) {
        approveParameter.approve(
                Viewer.current(), ParameterPages.month(stated(of.month())), stated(of.name()), stated(of.value()));
    }

    @PostMapping("/api/parameters/confirmations")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@RequestBody Value of) {
        approveParameter.confirm(
                Viewer.current(), ParameterPages.month(stated(of.month())), stated(of.name()), stated(of.value()));
    }

    private static String stated(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Refusal.of(
                    HttpStatus.UNPROCESSABLE_CONTENT.value(),
                    "MISSING",
                    "Ange month, name och value.",
                    "State month, name and value.");
        }
        return text;
    }
}
