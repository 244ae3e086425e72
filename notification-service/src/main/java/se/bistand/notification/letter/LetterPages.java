package se.bistand.notification.letter;

import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bistand.notification.domain.Kronor;
import se.bistand.web.Purpose;
import se.bistand.web.Viewer;

@Controller
class LetterPages {
    private final ReadDecision readDecision;
    private final LetterPdf pdf;
    private final Authorities authorities;

    LetterPages(ReadDecision readDecision, LetterPdf pdf, Authorities authorities) {
        this.readDecision = readDecision;
        this.pdf = pdf;
        this.authorities = authorities;
    }

    /// The address in the e-mail. It says nothing about the matter; the list behind it asks for a sign-in.
    @GetMapping("/")
    String start() {
        return "redirect:/mina-beslut";
    }

    @GetMapping("/mina-beslut")
    String own(Model model) {
        model.addAttribute("decisions", entries(readDecision.own(Viewer.current())));
        return "mina-beslut";
    }

    @GetMapping("/beslut/{decisionId}")
    String page(@PathVariable UUID decisionId, Model model) {
        model.addAttribute("letter", letter(decisionId, Purpose.DECISION_PAGE));
        return "beslut";
    }

    @GetMapping("/beslut/{decisionId}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID decisionId) {
        var bytes = pdf.of(letter(decisionId, Purpose.DECISION_PDF));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("beslut.pdf")
                                .build()
                                .toString())
                .body(bytes);
    }

    private Letter letter(UUID decisionId, Purpose purpose) {
        var decision = readDecision.read(Viewer.current(), decisionId, purpose);
        return Letter.of(decision, authorities.of(decision.municipality()));
    }

    private static List<Entry> entries(List<Decided> decisions) {
        return decisions.stream()
                .map(decided -> new Entry(
                        decided.decisionId().toString(),
                        Letter.month(decided.month()),
                        Letter.day(decided.decidedAt()),
                        Phrases.heading(decided.outcome()),
                        Kronor.of(decided.amountOre())))
                .toList();
    }

    /// A decision in the list.
    record Entry(String decisionId, String month, String date, String heading, String amount) {}
}
