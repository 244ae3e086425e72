package se.bistand.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where an operator sees the records that could not be handled, and releases or discards them by name. The page and
/// the API show the case and the cause, never what the record holds. The records are those of the installation, of all
/// municipalities: only its own operators may see them.
@Controller
class OperatorPages {
    private static final String ROLE = "operator";
    private static final String INSTALLATION = "0000";
    private static final String STILL_FAILS = "STILL_FAILS";
    private static final String MISSING = "MISSING";
    private static final int LONGEST_REASON = 500;

    /// @param why kept with the record; names nobody
    record Discarded(String why) {}

    /// @param cause as the list states it
    /// @param after what the answer before this said, to go on behind it; not given at first
    record Cause(@Nullable String cause, @Nullable Long after) {}

    private final ParkedRecords parked;

    OperatorPages(ParkedRecords parked) {
        this.parked = parked;
    }

    @GetMapping("/operator/parked")
    String page(Model model) {
        operator();
        model.addAttribute("causes", parked.causes());
        model.addAttribute("records", parked.list());
        return "web/parked";
    }

    @PostMapping("/operator/parked/{id}/release")
    String releasePage(@PathVariable long id, RedirectAttributes next) {
        try {
            release(id);
            next.addFlashAttribute("done", true);
        } catch (Refusal refused) {
            next.addFlashAttribute("problems", mendable(refused).problems());
        }
        return "redirect:/operator/parked";
    }

    @PostMapping("/operator/parked/release")
    String releaseAllPage(
            @RequestParam String cause, @RequestParam(required = false) @Nullable Long after, RedirectAttributes next) {
        next.addFlashAttribute("released", releaseAll(new Cause(cause, after)));
        next.addFlashAttribute("releasedCause", cause);
        return "redirect:/operator/parked";
    }

    @PostMapping("/operator/parked/{id}/discard")
    String discardPage(@PathVariable long id, @RequestParam String why, RedirectAttributes next) {
        try {
            discard(id, new Discarded(why));
            next.addFlashAttribute("done", true);
        } catch (Refusal refused) {
            next.addFlashAttribute("problems", mendable(refused).problems());
        }
        return "redirect:/operator/parked";
    }

    @GetMapping("/api/operator/parked")
    @ResponseBody
    List<ParkedRecords.Entry> list() {
        operator();
        return parked.list();
    }

    @PostMapping("/api/operator/parked/{id}/release")
    @ResponseBody
    Map<String, Integer> release(@PathVariable long id) {
        var viewer = operator();
        try {
            if (!parked.release(id, viewer.id())) throw notParked();
        } catch (Refusal refused) {
            throw refused;
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException down) {
            throw down;
        } catch (RuntimeException stillFails) {
            throw Refusal.conflict(
                    STILL_FAILS,
                    "Posten går fortfarande inte att behandla. Den och de som väntar bakom den ligger kvar.",
                    "The record still cannot be handled. It and those waiting behind it stay parked.");
        }
        return Map.of("parked", parked.list().size());
    }

    @PostMapping("/api/operator/parked/release")
    @ResponseBody
    ParkedRecords.Released releaseAll(@RequestBody Cause cause) {
        var viewer = operator();
        var released = parked.releaseAll(
                Objects.requireNonNullElse(cause.cause(), ""),
                Objects.requireNonNullElse(cause.after(), 0L),
                viewer.id(),
                ParkedRecords.Bound.USUAL);
        if (released.handled() + released.stillFailing() + released.remaining() == 0) {
            throw notParked();
        }
        return released;
    }

    @PostMapping("/api/operator/parked/{id}/discard")
    @ResponseBody
    @ResponseStatus(HttpStatus.OK)
    Map<String, Integer> discard(@PathVariable long id, @RequestBody Discarded discarded) {
        var viewer = operator();
        var why = discarded.why();
        if (why == null || why.isBlank() || why.length() > LONGEST_REASON) {
            throw new Refusal(
                    422,
                    List.of(new Problem(
                            "why",
                            MISSING,
                            "Skriv varför posten kastas, högst 500 tecken.",
                            "State why the record is discarded, in at most 500 characters.")));
        }
        if (!parked.discard(id, viewer.id(), why)) throw notParked();
        return Map.of("parked", parked.list().size());
    }

    private static Viewer operator() {
        var viewer = Viewer.current();
        viewer.require(ROLE);
        viewer.requireMunicipality(INSTALLATION);
        return viewer;
    }

    /// What the operator can do something about is shown on the page; any other refusal is a page of its own.
    private static Refusal mendable(Refusal refused) {
        if (refused.problems().stream()
                .allMatch(it -> Set.of(STILL_FAILS, MISSING).contains(it.code()))) return refused;
        throw refused;
    }

    private static Refusal notParked() {
        return Refusal.conflict(
                "NOT_PARKED",
                "Posten är inte parkerad. Den är redan behandlad eller kastad, eller så har den aldrig funnits.",
                "The record is not parked. It has been handled or discarded already, or never existed.");
    }
}
