package se.bistand.notification.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// The letter as PDF/UA: tagged, with its language and title, fonts embedded, so that a screen reader reads it as the
/// page is read. Made from the same fragment as the page.
@Component
class LetterPdf {
    private static final String FONT = "Liberation Sans";

    private final ITemplateEngine templates;
    private final byte[] regular = font("LiberationSans-Regular.ttf");
    private final byte[] bold = font("LiberationSans-Bold.ttf");

    LetterPdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    byte[] of(Letter letter) {
        var html =
                templates.process("beslut-pdf", new Context(Locale.forLanguageTag("sv-SE"), Map.of("letter", letter)));
        try (var out = new ByteArrayOutputStream()) {
            var pdf = new PdfRendererBuilder();
            pdf.usePdfUaAccessibility(true);
            pdf.useFont(() -> stream(regular), FONT, 400, FontStyle.NORMAL, true);
            pdf.useFont(() -> stream(bold), FONT, 700, FontStyle.NORMAL, true);
            // The letter brings everything with it; whatever an address points at is not fetched.
            pdf.useUriResolver((base, uri) -> null);
            pdf.withHtmlContent(html, null);
            pdf.withProducer("Bistånd");
            pdf.toStream(out);
            pdf.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(byte[] font) {
        return new ByteArrayInputStream(font);
    }

    private static byte[] font(String file) {
        try {
            return new ClassPathResource("fonts/" + file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
