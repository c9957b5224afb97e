package org.twodoors.papers.files;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.springframework.core.io.ClassPathResource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints a template as a PDF with tags that a screen reader follows (PDF/UA-1). Text stays text, fonts come along, and
 * nothing is fetched from anywhere.
 */
public class PdfPrinter {

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    private final Press press;
    private final ITemplateEngine templates;
    private final PaperFonts fonts;
    private final String style = style();
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    PdfPrinter(ITemplateEngine templates, PaperFonts fonts, Press press) {
        this.templates = templates;
        this.fonts = fonts;
        this.press = press;
    }

    /**
     * Prints, after a wait if others are printing.
     *
     * @param template its name; it has a language, a title and a description
     * @param language of the words
     * @param model what the template shows
     * @return the PDF, or empty when too many others are printing
     */
    public Optional<byte[]> print(String template, Locale language, Map<String, Object> model) {
        return press.make(() -> printed(template, language, model));
    }

    private byte[] printed(String template, Locale language, Map<String, Object> model) {
        Document page = Jsoup.parse(templates.process(template, new Context(language, model)));
        page.head().appendElement("style").appendChild(new DataNode(style));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder pdf = new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .withProducer("Two Doors")
                    .useUriResolver((base, uri) -> null)
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .defaultTextDirection(BaseRendererBuilder.TextDirection.LTR)
                    // What has no shape was found before; what is left has none on purpose, such as a joiner.
                    .useReplacementText("")
                    .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics)
                    .withW3cDocument(new W3CDom().fromJsoup(page), null)
                    .toStream(out);
            fonts.lend(pdf, page.text());
            pdf.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the template " + template + " cannot be printed", e);
        }
    }

    private static String style() {
        try {
            return new ClassPathResource("papers/paper.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("papers/paper.css is not packed with the application", e);
        }
    }
}
