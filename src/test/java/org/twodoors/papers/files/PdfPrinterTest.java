package org.twodoors.papers.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.IContext;

class PdfPrinterTest {

    @Test
    void whoWaitsTooLongIsToldToComeAgainBeforeAnyWorkIsDone() throws Exception {
        CountDownLatch printing = new CountDownLatch(2);
        CountDownLatch done = new CountDownLatch(1);
        ITemplateEngine slow = mock(ITemplateEngine.class);
        when(slow.process(anyString(), any(IContext.class))).thenAnswer(call -> {
            printing.countDown();
            done.await();
            return "<html lang='en'><head><title>t</title></head><body><p>t</p></body></html>";
        });
        PdfPrinter printer = new PdfPrinter(slow, new PaperFonts(), new Press(2, Duration.ofMillis(200)));
        ExecutorService others = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = others.submit(() -> printer.print("x", Locale.ENGLISH, Map.of()));
            Future<?> second = others.submit(() -> printer.print("x", Locale.ENGLISH, Map.of()));
            printing.await();

            assertThat(printer.print("x", Locale.ENGLISH, Map.of())).isEmpty();
            verify(slow, times(2)).process(anyString(), any(IContext.class));
            done.countDown();
            first.get();
            second.get();
            assertThat(printer.print("x", Locale.ENGLISH, Map.of())).isPresent();
        } finally {
            done.countDown();
            others.shutdownNow();
        }
    }
}
