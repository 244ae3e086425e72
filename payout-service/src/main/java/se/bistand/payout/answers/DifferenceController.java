package se.bistand.payout.answers;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bistand.web.PageAction;
import se.bistand.web.Viewer;

/// Differences with the bank, for finance.
@Controller
class DifferenceController {
    record Resolution(@Nullable String note) {}

    private final Differences differences;

    DifferenceController(Differences differences) {
        this.differences = differences;
    }

    @GetMapping("/api/differences")
    @ResponseBody
    List<Differences.Open> open() {
        var viewer = Viewer.current();
        viewer.require("finance", "auditor");
        return differences.open(municipality(viewer));
    }

    @PostMapping("/api/differences/{id}/resolve")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resolve(@PathVariable UUID id, @RequestBody Resolution resolution) {
        resolve(id, Objects.requireNonNullElse(resolution.note(), ""));
    }

    @PostMapping("/utbetalningar/skillnader/{id}")
    String resolveOnPage(@PathVariable UUID id, @RequestParam String note, RedirectAttributes redirect) {
        return PageAction.then("/utbetalningar", redirect, () -> resolve(id, note));
    }

    private void resolve(UUID id, String note) {
        var viewer = Viewer.current();
        viewer.require("finance");
        differences.resolve(id, municipality(viewer), viewer.id(), note);
    }

    private static String municipality(Viewer viewer) {
        return Objects.requireNonNullElse(viewer.municipality(), "");
    }
}
