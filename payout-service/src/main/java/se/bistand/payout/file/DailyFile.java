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
                makeAll(municipality);
            } catch (Refusal refused) {
                // Shown on the page and as a metric; the other municipalities get their files.
                log.warn("No daily bank file for municipality {}: {}", municipality, refused.getMessage());
            } catch (RuntimeException e) {
                log.error("No daily bank file for municipality {}", municipality, e);
            }
        }
    }

    /// More than fit into one file wait at month's turn: goes on until nothing is left. Each round but the last takes
    /// payments out of the queue, into a file or to a person.
    private void makeAll(String municipality) {
        while (true) {
            switch (makeBankFile.make(municipality, "schedule")) {
                case MakeBankFile.Result.Made made ->
                    log.info("The daily bank file {} of municipality {} is made", made.messageId(), municipality);
                case MakeBankFile.Result.NothingToPay(var held) -> {
                    if (held == 0) {
                        return;
                    }
                    log.warn("{} payments of municipality {} were held back, none was left", held, municipality);
                }
            }
        }
    }
}
