package se.bistand.endtoend.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/// People at their browsers on the platform that `./up` started, once for all journeys.
@ExtendWith(Journey.Everything.class)
abstract class Journey {
    static RunningPlatform platform;
    static Browser browser;

    static final class Everything implements BeforeAllCallback, AutoCloseable {
        private static final List<String> CHROMIUM = List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");

        private Playwright playwright;

        @Override
        public void beforeAll(ExtensionContext context) {
            // The root's store closes what is in it after the last class.
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Everything.class, it -> started());
        }

        private static Everything started() {
            var everything = new Everything();
            try {
                platform = RunningPlatform.start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            everything.playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = everything
                    .playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(CHROMIUM));
            return everything;
        }

        @Override
        public void close() {
            playwright.close();
            try {
                platform.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static Path chromium() {
            var named = System.getenv("CHROMIUM");
            return (named == null
                            ? List.of(
                                    "/usr/bin/chromium",
                                    "/usr/bin/chromium-browser",
                                    "/usr/bin/google-chrome",
                                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                            : List.of(named))
                    .stream()
                            .map(Path::of)
                            .filter(Files::isExecutable)
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException(
                                    "No Chromium was found: install it, or name it with the variable CHROMIUM"));
        }
    }
}
