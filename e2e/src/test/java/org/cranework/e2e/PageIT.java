package org.cranework.e2e;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.local.city.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The page at the gateway, in a browser, as the public has it. */
class PageIT {

    /** The sample's last year, which nothing that another journey does can outdo: most figures have nothing later. */
    static final String DAY = "?asOf=2019-12-31";
    private static String page;

    @BeforeAll
    static void findThePage() {
        page = TestCity.get().url(Service.GATEWAY) + "/";
    }

    @Test
    void shouldGreetWithTheLatestDayThatHasRecords() {
        try (var browser = new Browser("en-US")) {
            // When
            browser.open(page);
            browser.see("[data-figure='training.enrollment.growth'] data");

            // Then
            assertThat(browser.driver().getCurrentUrl()).isEqualTo(page + DAY);
            assertThat(browser.see("#standing").getText()).isEqualTo(
                    "Figures as of December 31, 2019. It is the latest day as of which nearly all of them have records.");
            assertThat(browser.texts("#years [aria-current]")).containsExactly("2019");
            assertThat(browser.attributes("[data-figure='housing.houses.raised'] [data-end]", "data-end"))
                    .containsExactly("2016-12-31", "2017-12-31", "2018-12-31", "2019-12-31");
            assertThat(browser.texts("[data-figure='housing.houses.raised'] [data-end]")).containsExactly("2016\n180",
                    "2017\n309", "2018\n309", "2019\n309");

            // When
            String today = Api.anonymous().get("/api/v1/web-settings").body().at("/city/today").asText();
            browser.press("[data-day='" + today + "']");

            // Then
            assertThat(browser.see("[data-figure='training.enrollment.growth'] .none").getText())
                    .isEqualTo("No records for this day. Last counted December 31, 2019");
            assertThat(browser.driver().getCurrentUrl()).isEqualTo(page + "?asOf=" + today);
            assertThat(browser.see("#latest").getText()).isEqualTo("Go to the latest day with records, December 31, 2019");

            // When
            browser.driver().navigate().back();

            // Then
            browser.see("[data-figure='training.enrollment.growth'] data");
            assertThat(browser.driver().getCurrentUrl()).isEqualTo(page + DAY);
            browser.assertQuiet();
        }
    }

    @Test
    void shouldShowTheFiguresOfTheOverview() {
        // Given
        JsonNode overview = overview("en");

        // When
        try (var browser = new Browser("en-US")) {
            browser.open(page + DAY);
            browser.see("[data-figure='training.enrollment.growth'] data");

            // Then
            List<JsonNode> figures = overview.path("pillars").findValues("figures").stream().flatMap(JsonNode::valueStream)
                    .toList();
            assertThat(browser.driver().findElements(By.cssSelector("[data-figure]"))).hasSameSizeAs(figures);
            figures.forEach(figure -> assertShown(browser, figure));
            assertThat(browser.see("[data-figure='training.enrollment.growth'] data").getText()).isEqualTo("+81%");
            assertThat(browser.see("[data-figure='training.enrollment.growth.equipment'] data").getText()).isEqualTo("+97.7%");
            browser.assertQuiet();
        }
    }

    @Test
    void shouldShowAnotherDayWithItsOwnFigures() {
        try (var browser = new Browser("en-US")) {
            // Given
            browser.open(page + DAY);
            browser.see("[data-figure='training.enrollment.growth'] data");

            // When
            browser.press("[data-day='2018-12-31']");

            // Then
            String expected = figure(Api.anonymous().get("/api/v1/overview?asOf=2018-12-31").body(),
                    "training.enrollment.full-time").path("value").asText();
            await("the figures of 2018").until(
                    () -> browser.texts("[data-figure='training.enrollment.growth'] .none"),
                    List.of("No records for this day. Last counted December 31, 2019")::equals);
            assertThat(browser.see("[data-figure='training.enrollment.full-time'] data").getAttribute("value"))
                    .isEqualTo(expected);
            assertThat(browser.driver().getCurrentUrl()).endsWith("/?asOf=2018-12-31");
        }
    }

    @Test
    void shouldSpeakTheBrowsersLanguageAndAnotherWhereAsked() {
        try (var browser = new Browser("zh-CN,zh")) {
            // When
            browser.open(page + DAY);
            browser.see("[data-figure='training.enrollment.growth'] data");

            // Then
            assertThat(browser.see("h1").getText()).isEqualTo("项目数据");
            assertThat(browser.see("#city").getText()).isEqualTo("齐齐哈尔市 · 技能人才");
            assertThat(browser.texts(".card h3")).isEqualTo(overview("zh-CN").findValuesAsText("name"));

            // When
            browser.press("[data-language='ru']");

            // Then
            await("the figures in Russian").until(() -> browser.texts(".card h3"),
                    overview("ru").findValuesAsText("name")::equals);
            assertThat(browser.see("html").getAttribute("lang")).isEqualTo("ru");
            assertThat(browser.see("h1").getText()).isEqualTo("Программа в цифрах");
            assertThat(words(browser, "zh")).isEqualTo(words(browser, "en"));
            assertThat(words(browser, "ru")).isEqualTo(words(browser, "en"));
            browser.assertQuiet();
        }
    }

    @Test
    void shouldRunNoScriptThatIsNotItsOwn() {
        try (var browser = new Browser("en-US")) {
            // Given
            browser.open(page);
            browser.see("h1");

            // When
            browser.script("""
                    const made = document.createElement('script');
                    try { made.append('window.injected = true'); document.body.append(made); } catch (refused) { }
                    const image = document.createElement('img');
                    image.src = 'http://127.0.0.1:1/pixel.png';
                    document.body.append(image);""");

            // Then
            await("the policy speaks").until(() -> browser.script("return window.violations.includes('img-src')"),
                    Boolean.TRUE::equals);
            assertThat(browser.script("return window.violations").toString()).contains("require-trusted-types-for");
            assertThat(browser.script("return window.injected")).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, light, 360", "ru, dark, 360", "en, dark, 1440", "ru, light, 1440"})
    void shouldBeUsableInEveryLookAndByKeyboard(String language, String scheme, int width) {
        try (var browser = new Browser(language, scheme, width)) {
            // When
            browser.open(page + DAY);
            browser.see("[data-figure='training.enrollment.growth'] data");

            // Then
            assertThat((Long) browser.script("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
            browser.assertAccessible();
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            assertThat(browser.driver().switchTo().activeElement().getAttribute("class")).isEqualTo("skip");
            for (String href : List.of("/", "#sheet")) {
                browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
                assertThat(browser.driver().switchTo().activeElement().getDomAttribute("href")).isEqualTo(href);
            }
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            assertThat(browser.driver().switchTo().activeElement().getAttribute("data-language")).isEqualTo("zh-CN");
        }
    }

    /** The keys a language has texts for; plural forms are its own. */
    private static Object words(Browser browser, String language) {
        return browser.script("""
                const keys = (texts, path) => Object.entries(texts).flatMap(([key, text]) =>
                    typeof text === 'string' || 'other' in text ? [path + key] : keys(text, path + key + '.'));
                return import(`/web/texts-${arguments[0]}.js`).then((module) => keys(module.default, '').sort());""", language);
    }

    private static void assertShown(Browser browser, JsonNode figure) {
        String card = "[data-figure='" + figure.path("id").asText() + "'] ";
        assertThat(browser.texts(card + "h3")).containsExactly(figure.path("name").asText());
        assertThat(browser.texts(card + ".meaning")).containsExactly(figure.path("meaning").asText());
        assertThat(browser.driver().findElements(By.cssSelector(card + "data")).stream()
                .map(data -> data.getAttribute("value")))
                .isEqualTo(figure.has("value") ? List.of(figure.path("value").asText()) : List.of());
        assertThat(browser.driver().findElements(By.cssSelector(card + ".links a")).stream()
                .map(link -> link.getDomAttribute("href")).toList())
                .isEqualTo(figure.path("records").valueStream().map(JsonNode::asText).toList());
    }

    private static JsonNode overview(String language) {
        return Api.anonymous().header("Accept-Language", language).get("/api/v1/overview" + DAY).body();
    }

    private static JsonNode figure(JsonNode overview, String id) {
        return overview.findParents("id").stream().filter(node -> id.equals(node.path("id").asText())).findFirst()
                .orElseThrow(() -> new AssertionError("no figure " + id + " in " + overview));
    }
}
