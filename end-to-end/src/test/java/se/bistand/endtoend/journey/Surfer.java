package se.bistand.endtoend.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/// One person at one browser window. Every page shown is photographed and examined for accessibility.
final class Surfer implements AutoCloseable {
    private static final Path PHOTOS = Path.of(System.getProperty("bistand.root"), "end-to-end/target/screenshots");
    private static final int PHONE_WIDTH = 375;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BrowserContext context;
    private final boolean script;
    final Page page;

    Surfer(Browser browser, boolean script) {
        this.script = script;
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("sv-SE").setJavaScriptEnabled(script));
        page = context.newPage();
    }

    /// @param door residents or staff
    /// @param persona what stands on the persona's button
    void signIn(String service, String door, String persona) {
        page.navigate(service + "/oauth2/authorization/" + door);
        page.locator("button", new Page.LocatorOptions().setHasText(persona))
                .first()
                .click();
        page.waitForURL(url -> url.startsWith(service));
    }

    void visit(String address) {
        var answer = page.navigate(address);
        assertThat(answer.status()).as(address).isLessThan(400);
    }

    /// Loads the page again until it says all of it.
    void eventually(String address, String... said) {
        var end = Instant.now().plus(PATIENCE);
        visit(address);
        while (!Stream.of(said).allMatch(text()::contains) && Instant.now().isBefore(end)) {
            page.waitForTimeout(500);
            visit(address);
        }
        assertThat(text()).contains(said);
    }

    void select(String field, String value) {
        named(field).selectOption(value);
    }

    void fill(String field, String value) {
        named(field).fill(value);
    }

    void press(String button) {
        page.locator("main button:visible", new Page.LocatorOptions().setHasText(button))
                .last()
                .click();
    }

    /// Follows the first link that says so.
    void follow(String link) {
        page.locator("main a", new Page.LocatorOptions().setHasText(link))
                .first()
                .click();
    }

    String text() {
        return page.locator("main").innerText();
    }

    /// Takes the picture, on a desk and on a phone, then looks for what shuts people out.
    void look(String name) {
        photograph(name);
        page.setViewportSize(PHONE_WIDTH, 800);
        photograph(name + "-phone");
        var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertThat(width).as("sideways scrolling on a phone, " + name).isLessThanOrEqualTo(PHONE_WIDTH);
        page.setViewportSize(1280, 720);
        if (script) {
            var grave = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .filter(rule -> "serious".equals(rule.getImpact()) || "critical".equals(rule.getImpact()))
                            .map(rule -> rule.getId() + ": "
                                    + rule.getNodes().stream()
                                            .map(node -> String.valueOf(node.getTarget()))
                                            .toList())
                            .toList();
            assertThat(grave).as(name + " at " + page.url()).isEmpty();
        }
    }

    private void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PHOTOS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private Locator named(String field) {
        return page.locator("[name='" + field + "']").first();
    }

    @Override
    public void close() {
        context.close();
    }
}
