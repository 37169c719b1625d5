package org.cranework.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.local.backbone.Home;
import org.cranework.local.city.Callers;
import org.cranework.local.city.Json;
import org.cranework.local.city.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The page at the gateway, in a browser, as a college's registrar has it who signs in. */
class RegistrarPageIT {

    private static final int SERIES = 62;
    private static TestCollege college;
    private static TestCollege shrinking;
    private static String page;

    @BeforeAll
    static void takeACollege() {
        college = TestCollege.take("page");
        shrinking = TestCollege.take("shrinking");
        college.ended(college.send("", Sheets.sound(SERIES, 1)));
        shrinking.ended(shrinking.send("", Sheets.sound(SERIES + 1, 8)));
        try (var json = new Json()) {
            var callers = new Callers(TestCity.get(), json);
            callers.addRegistrar(college.name(), college.organization().toString());
            callers.addRegistrar(shrinking.name(), shrinking.organization().toString());
        }
        page = TestCity.get().url(Service.GATEWAY) + "/";
    }

    @Test
    void shouldSaveARegistrarFromABadRowInTwoLanguages() throws IOException {
        // Given
        String document = Sheets.document(SERIES, 5);
        char wrong = document.charAt(17) == '1' ? '2' : '1';
        Path sheet = write("bad.csv", Sheets.sound(SERIES, 3)
                + Sheets.row("S62000005", "示例甲", document.substring(0, 17) + wrong, "230206", ""));

        try (var browser = new Browser("zh-CN,zh")) {
            // When
            signIn(browser, college);
            browser.driver().findElement(By.id("file")).sendKeys(sheet.toString());
            WebElement run = browser.see(".run[data-state='checked']");

            // Then
            String feed = run.getAttribute("data-feed");
            assertThat(browser.texts("[data-count] dd")).containsExactly("4", "2", "0", "1", "1");
            assertThat(browser.see("#run-title").getText()).isEqualTo("bad.csv");
            assertFindings(browser, feed, "zh-CN");
            assertThat(enrolled(college)).isEqualTo(1);

            // When
            browser.press("[data-language='en']");

            // Then
            await("the run in English").until(() -> browser.texts(".findings h4"), List.of("What was found")::equals);
            assertFindings(browser, feed, "en");

            // When
            browser.press("[data-action='apply']");
            browser.see(".run[data-state='applied']");
            browser.press("#returned");

            // Then
            assertThat(enrolled(college)).isEqualTo(3);
            assertThat(returned(browser)).contains("处理结果", "问题说明");
            browser.assertQuiet();
            browser.assertAccessible();
        }
    }

    @Test
    void shouldTakeASheetThatIsDroppedAndRefuseWhatIsNone() {
        try (var browser = new Browser("en-US")) {
            // Given
            signIn(browser, college);
            browser.press("#mode-all-or-nothing");

            // When
            drop(browser, "letter.pdf", "application/pdf", "%PDF-1.7");

            // Then
            JsonNode problem = college.api().headers(Map.of("Accept-Language", "en", "Content-Type", "application/pdf"))
                    .postSheet("/api/v1/training/feeds", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)).body();
            assertThat(browser.see("#sheet .problem-title").getText()).isEqualTo(problem.path("title").asText());
            assertThat(browser.texts("#sheet .problem p")).hasSize(3).contains(problem.path("detail").asText());
            assertThat(browser.see("#mode-all-or-nothing").isSelected()).isTrue();

            // When
            drop(browser, "good.csv", "text/csv", Sheets.sound(SERIES, 1));

            // Then
            browser.see(".run[data-state='checked']");
            assertThat(browser.see(".findings .good").getText()).isEqualTo("No row is rejected.");
            assertThat(browser.texts("[data-count] dd")).startsWith("1", "0", "0", "1", "0");
        }
    }

    @Test
    void shouldListTheSheetsOfTheCollegeAndOpenOneAgain() {
        // Given
        JsonNode wrong = college.ended(college.send("?dryRun=true&mode=every-good-row",
                Sheets.sound(SERIES, 1) + Sheets.row("S62000009", "示例甲", Sheets.document(SERIES, 9), "999999", "")));
        String id = wrong.path("id").asText();

        try (var browser = new Browser("en-US")) {
            // When
            signIn(browser, college);
            browser.see("[data-open='" + id + "']");

            // Then
            JsonNode feeds = college.api().get("/api/v1/training/feeds?limit=10").body().path("items");
            assertThat(browser.attributes("#feeds [data-feed]", "data-feed")).isEqualTo(feeds.findValuesAsText("id"));
            assertThat(browser.attributes("#feeds [data-feed]", "data-state")).isEqualTo(feeds.findValuesAsText("state"));
            String row = "#feeds [data-feed='" + id + "'] ";
            assertThat(browser.texts(row + ".badge")).containsExactly("waits for you");
            assertThat(browser.see(row + "td:nth-child(3)").getText()).isEqualTo("2 rows: 1 unchanged · 1 rejected");
            assertThat(browser.see(row + "time").getText()).isEqualTo(browser.script("""
                    return new Intl.DateTimeFormat('en', {dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai'})
                        .format(new Date(arguments[0]));""", wrong.path("receivedAt").asText()));

            // When
            browser.press("[data-open='" + id + "']");

            // Then
            browser.see(".run[data-feed='" + id + "']");
            assertThat(browser.driver().getCurrentUrl()).endsWith("feed=" + id);
            assertThat(browser.attributes("[data-code]", "data-code")).isEqualTo(
                    college.findings(wrong).findValuesAsText("code"));
            browser.press("#returned");
            assertThat(returned(browser)).contains("S62000009", "处理结果");

            // When
            browser.press("#another");

            // Then
            browser.see(".drop");
            browser.assertQuiet();
            browser.assertAccessible();
        }
    }

    @Test
    void shouldWithdrawOnlyTheNumberThatIsNamed() {
        try (var browser = new Browser("ru")) {
            // Given
            signIn(browser, shrinking);

            // When
            browser.press("#removal-missing");

            // Then
            assertThat(browser.see("#removal-warning").getText()).startsWith("Только для списка, в котором есть все студенты");
            assertThat(browser.see("#mode-all-or-nothing").isSelected()).isTrue();
            assertThat(browser.see("#mode-every-good-row").isEnabled()).isFalse();

            // When
            drop(browser, "filtered.csv", "text/csv", Sheets.sound(SERIES + 1, 1));
            String feed = browser.see(".run[data-state='checked']").getAttribute("data-feed");

            // Then
            assertThat(browser.texts("[data-count] dd")).containsExactly("1", "0", "0", "1", "0", "7");
            assertThat(browser.see("[data-count='missing'] dt").getText()).isEqualTo("будет отозвано");
            assertThat(browser.see(".guard strong").getText()).isEqualTo("Будет отозвано 7 зачислений.");
            browser.see("[data-difference='missing'] [data-action]");
            assertThat(browser.texts("[data-difference='missing'] [data-action] td:nth-child(2)")).isEqualTo(
                    shrinking.api().get("/api/v1/training/feeds/" + feed + "/difference?action=missing").body()
                            .findValuesAsText("student"));
            assertThat(browser.see("#action-apply").isEnabled()).isFalse();
            browser.assertAccessible();

            // When
            browser.see("#removals").sendKeys("6");

            // Then
            assertThat(browser.see("#action-apply").isEnabled()).isFalse();

            // When
            browser.see("#removals").sendKeys(Keys.BACK_SPACE, "7");
            browser.press("#action-apply");
            browser.see(".run[data-state='applied']");

            // Then
            assertThat(browser.texts("[data-count='withdrawn'] dd")).containsExactly("7");
            assertThat(enrolled(shrinking)).isEqualTo(1);
            browser.assertQuiet();
        }
    }

    @Test
    void shouldKeepTokensOutOfStorageAndAddressAndForgetThemAtSignOut() {
        try (var browser = new Browser("en-US")) {
            // When
            signIn(browser, college);

            // Then
            assertThat(browser.driver().getCurrentUrl()).isEqualTo(page + PageIT.DAY);
            assertThat(browser.script("return JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie"))
                    .isEqualTo("{}{}");

            // When
            browser.press("#sign-out");
            browser.press("#sign-in");

            // Then: the realm asks who it is, since the session there has ended too
            browser.see("#kc-login");
        }
    }

    private static void signIn(Browser browser, TestCollege college) {
        String registrar = Callers.registrar(college.name());
        browser.open(page);
        browser.press("#sign-in");
        browser.see("#username").sendKeys(registrar);
        browser.see("#password").sendKeys(TestCity.get().secrets().secret("user-" + registrar));
        browser.press("#kc-login");
        browser.see("#sign-out");
        browser.see(".drop");
    }

    private static void drop(Browser browser, String name, String type, String content) {
        browser.script("""
                const files = new DataTransfer();
                files.items.add(new File([arguments[2]], arguments[0], {type: arguments[1]}));
                document.querySelector('.drop').dispatchEvent(
                    new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}));""", name, type, content);
    }

    private static void assertFindings(Browser browser, String feed, String language) {
        JsonNode finding = college.api().header("Accept-Language", language)
                .get("/api/v1/training/feeds/" + feed + "/findings").body().path("items").valueStream()
                .filter(item -> item.path("code").asText().equals("document-number-check-digit")).findFirst().orElseThrow();
        WebElement row = browser.see("[data-code='document-number-check-digit']");
        assertThat(row.getText()).contains(finding.path("message").asText(), finding.path("remedy").asText(),
                finding.path("value").asText());
    }

    private static String returned(Browser browser) {
        Path file = await("the returned file").until(() -> {
            try (Stream<Path> files = Files.exists(browser.downloads()) ? Files.list(browser.downloads()) : Stream.empty()) {
                return files.filter(path -> path.toString().endsWith(".csv")).findFirst().orElse(null);
            }
        }, path -> path != null);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int enrolled(TestCollege college) {
        return college.api().get("/api/v1/training/enrollments?state=enrolled&count=true").body().path("count").path("value")
                .asInt();
    }

    private static Path write(String name, String content) throws IOException {
        Path folder = Files.createDirectories(Home.path().resolve("e2e/target/page"));
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
