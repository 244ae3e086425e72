package se.bistand.payout.file;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.bistand.payout.domain.Debtors;
import se.bistand.web.Refusal;

/// The day's files of every municipality. Several instances may fire at the same time: the second finds nothing to pay.
@Component
class DailyFile {
    private static final Logger log = LoggerFactory.getLogger(DailyFile.class);

    private final MakeBankFile makeBankFile;
    private final Debtors debtors;

    DailyFile(MakeBankFile makeBankFile, Debtors debtors) {
        this.makeBankFile = makeBankFile;
        this.debtors = debtors;
    }

    @Scheduled(cron = "${bistand.payout.file.daily}", zone = "Europe/Stockholm")
    void makeAll() {
        for (var municipality : debtors.municipalities().keySet()) {
            try {
                // More than fit into one file wait at month's turn: go on until nothing is left.
                while (makeBankFile.make(municipality, "schedule") instanceof MakeBankFile.Result.Made) {
                    log.info("The daily bank file of municipality {} is made", municipality);
                }
            } catch (Refusal refused) {
                // Shown on the page and as a metric; the other municipalities get their files.
                log.warn("No daily bank file for municipality {}: {}", municipality, refused.getMessage());
            }
        }
    }
}
