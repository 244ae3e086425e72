package se.bistand.payout.file;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bistand.payout.domain.BankFolders;
import se.bistand.web.PageAction;
import se.bistand.web.Viewer;

/// Bank files on demand.
@Controller
class BankFileController {
    /// @param path where the file lies at the bank once it is handed over
    record Made(
            @Nullable String messageId,
            int payments,
            long sumOre,
            @Nullable String path,
            int held) {}

    record Listed(
            String messageId, int payments, long sumOre, String state, String sha256, Instant createdAt, String path) {}

    private static final int MOST = 200;

    private final MakeBankFile makeBankFile;
    private final PaymentFiles files;
    private final BankFolders bank;

    BankFileController(MakeBankFile makeBankFile, PaymentFiles files, BankFolders bank) {
        this.makeBankFile = makeBankFile;
        this.files = files;
        this.bank = bank;
    }

    @PostMapping("/api/bank-files")
    @ResponseBody
    ResponseEntity<Made> make() {
        return switch (make(Viewer.current())) {
            case MakeBankFile.Result.Made made ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Made(
                                made.messageId(), made.payments(), made.sumOre(), path(made.name()), made.held()));
            case MakeBankFile.Result.NothingToPay(var held) -> ResponseEntity.ok(new Made(null, 0, 0, null, held));
        };
    }

    @GetMapping("/api/bank-files")
    @ResponseBody
    List<Listed> list() {
        var viewer = Viewer.current();
        viewer.require("finance", "auditor");
        return files.latest(Objects.requireNonNullElse(viewer.municipality(), ""), MOST).stream()
                .map(f -> new Listed(
                        f.messageId(), f.payments(), f.sumOre(), f.state(), f.sha256(), f.createdAt(), path(f.name())))
                .toList();
    }

    /// The button on the page.
    @PostMapping("/utbetalningar/bankfil")
    String makeFromPage(RedirectAttributes redirect) {
        return PageAction.then("/utbetalningar", redirect, () -> {
            switch (make(Viewer.current())) {
                case MakeBankFile.Result.Made made -> {
                    redirect.addFlashAttribute("made", made.messageId());
                    redirect.addFlashAttribute("madePayments", made.payments());
                }
                case MakeBankFile.Result.NothingToPay(var held) -> redirect.addFlashAttribute("nothing", held);
            }
        });
    }

    private MakeBankFile.Result make(Viewer viewer) {
        viewer.require("finance");
        return makeBankFile.make(Objects.requireNonNullElse(viewer.municipality(), ""), viewer.id());
    }

    private String path(String name) {
        return bank.inbound() + "/" + name;
    }
}
