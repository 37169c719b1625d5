package org.cranework.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import org.cranework.local.backbone.Home;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import static org.assertj.core.api.Assertions.assertThat;

/** Debian's Chromium without a screen, with a profile of its own and no talk to anyone but the page. */
final class Browser implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Path folder;
    private final ChromeDriver driver;

    /** Opens one that prefers a language. */
    Browser(String language) {
        this(language, "light", 1440);
    }

    Browser(String language, String scheme, int width) {
        folder = newFolder();
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        var options = new ChromeOptions().setBinary("/usr/bin/chromium").addArguments("--headless=new", "--no-sandbox",
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--user-data-dir=" + folder);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language, "download.default_directory",
                folder.resolve("downloads").toString()));
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile()).usingAnyFreePort().build(), options);
        driver.manage().window().setSize(new Dimension(width, 900));
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        // Far from any city, so that a time in the browser's own zone would show.
        driver.executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "America/New_York"));
        driver.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        // From before the page's first script: what its policy refuses is remembered.
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source",
                "window.violations = []; document.addEventListener('securitypolicyviolation',"
                        + " e => window.violations.push(e.violatedDirective));"));
    }

    ChromeDriver driver() {
        return driver;
    }

    void open(String url) {
        driver.get(url);
    }

    /** The element, once it can be seen. */
    WebElement see(String selector) {
        return new WebDriverWait(driver, LIMIT).withMessage(() -> "in " + driver.findElement(By.tagName("main")).getText())
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(selector)));
    }

    /** Presses it once it can be pressed. */
    void press(String selector) {
        new WebDriverWait(driver, LIMIT).until(ExpectedConditions.elementToBeClickable(By.cssSelector(selector))).click();
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
    }

    /** An attribute of each, as it stands in the page; null where one has it not. */
    List<String> attributes(String selector, String name) {
        return driver.findElements(By.cssSelector(selector)).stream().map(one -> one.getDomAttribute(name)).toList();
    }

    Object script(String source, Object... arguments) {
        return driver.executeScript(source, arguments);
    }

    Path downloads() {
        return folder.resolve("downloads");
    }

    /** Nothing was refused by the policy and nothing complained of. */
    void assertQuiet() {
        assertThat((List<?>) script("return window.violations")).isEmpty();
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll()).extracting(LogEntry::getMessage).isEmpty();
    }

    /** WCAG 2.1 A and AA, as far as a program can see them. */
    void assertAccessible() {
        List<Rule> violations = new AxeBuilder().withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze(driver).getViolations();
        assertThat(violations).extracting(rule -> rule.getId() + " " + rule.getNodes()).isEmpty();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Home.path().resolve("e2e/target/browser")), "profile");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
