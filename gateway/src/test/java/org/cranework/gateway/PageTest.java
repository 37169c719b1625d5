package org.cranework.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.cranework.testing.contract.ContractFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The page's files and what they are sent with; what they do is tried in a browser, by e2e. */
@QuarkusTest
@QuarkusTestResource(PortsResource.class)
class PageTest {

    @AfterEach
    void dropFilter() {
        RestAssured.reset();
        RestAssured.port = Surroundings.gatewayPort();
    }

    @ParameterizedTest
    @CsvSource({"/, text/html;charset=utf-8", "/web/page.css, text/css;charset=utf-8",
            "/web/main.js, text/javascript;charset=utf-8", "/web/skyline.svg, image/svg+xml"})
    void shouldServeItsFilesUnderAStrictPolicy(String path, String type) {
        // When
        Response response = given().get(path);

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType().replace("; ", ";")).isEqualTo(type);
        String origin = issuer().substring(0, issuer().indexOf("/realms/"));
        assertThat(response.header("Content-Security-Policy")).isEqualTo("default-src 'none'; script-src 'self'; "
                + "style-src 'self'; img-src 'self'; connect-src 'self' " + origin + "; form-action 'none'; "
                + "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void shouldAnswerWhoHasTheFileWithoutIt() {
        // Given
        Response first = given().get("/");

        // When
        Response again = given().header("If-None-Match", first.header("ETag")).get("/");
        Response head = given().head("/");

        // Then
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(head.asString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/web/", "/web/application.properties", "/web/../application.properties", "/index.html",
            "/web/%2e%2e/application.properties"})
    void shouldServeNothingElse(String path) {
        String answer = RawExchange.send("GET " + path + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void shouldTellThePageWhichCityThisIs() {
        // Given
        RestAssured.filters(ContractFilter.of("gateway"));

        // When
        JsonPath settings = given().get("/api/v1/web-settings").jsonPath();

        // Then
        assertThat(settings.getString("issuer")).isEqualTo(issuer());
        assertThat(settings.getString("clientId")).isEqualTo("cranework-web");
        assertThat(settings.<String>getList("languages")).containsExactly("zh-CN", "en", "ru");
        assertThat(settings.getString("city.names.zh-CN")).isEqualTo("齐齐哈尔市");
        assertThat(settings.getString("city.region")).isEqualTo("230200");
        assertThat(settings.getString("city.zone")).isEqualTo("Asia/Shanghai");
        assertThat(settings.getString("city.goLive")).isEqualTo("2018-01-01");
    }

    private static String issuer() {
        return ConfigProvider.getConfig().getValue("cranework.gateway.token.issuer", String.class);
    }
}
