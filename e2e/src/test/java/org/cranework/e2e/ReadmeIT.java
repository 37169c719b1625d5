package org.cranework.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.cranework.local.backbone.Home;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README's and the guides' own lines: every block behind {@code <!-- e2e -->} is run as it stands, but for the ports,
 * and must end well and bring no problem document.
 */
class ReadmeIT {

    @TestFactory
    List<DynamicTest> shouldRunTheReadmesOwnLines() throws IOException {
        // Given
        TestCity.get();
        List<String> blocks = blocks(Files.readString(Home.path().resolve("README.md")));
        assertThat(blocks).as("README.md has blocks marked <!-- e2e -->").isNotEmpty();

        // When, Then
        List<DynamicTest> tests = new ArrayList<>();
        for (String block : blocks) {
            tests.add(DynamicTest.dynamicTest(block.lines().findFirst().orElse(block), () -> assertEndsWell(block)));
        }
        return tests;
    }

    @Test
    void shouldGoTheHousingGuidesWholeWay() throws IOException {
        assertThat(follow("housing", 10)).contains("{\"action\":\"added\",\"row\":2,\"home\":\"示例富区家园二期 1号楼 1-101\"}",
                "\"applied\":{\"added\":2,", "\"evidence\": \"registered\"", "\"tier\": \"D\"", "{\"state\":\"active\"",
                "\"state\": \"leased\"", "\"name\": \"Talent apartments completed\"");
    }

    @Test
    void shouldGoTheCollegesGuidesWholeWay() throws IOException {
        assertThat(follow("colleges", 3)).contains("{\"row\":5,\"cell\":\"C5\"", "处理结果,问题说明", "\"added\": 3");
    }

    @Test
    void shouldTakeACollegeOnByItsGuide() throws IOException {
        assertThat(follow("onboarding", 6)).contains("client id      college-sample", "\"state\":\"received\"",
                "college-sample gets no token any more").containsPattern("college-sample +[0-9a-f-]{36} +revoked");
    }

    /** Runs a guide's blocks as one reader would, one after the other; the Chinese guide must have the same lines. */
    private static String follow(String guide, int expected) throws IOException {
        // Given
        TestCity.get();
        List<String> blocks = blocks(Files.readString(Home.path().resolve("docs/" + guide + ".md")));
        List<String> chinese = blocks(Files.readString(Home.path().resolve("docs/" + guide + ".zh-CN.md")));
        assertThat(blocks).hasSize(expected);
        assertThat(chinese.stream().map(block -> block.replace("zh-CN", "en")).toList()).isEqualTo(blocks);

        // When, Then
        return assertEndsWell(String.join("\n", blocks));
    }

    private static String assertEndsWell(String lines) {
        TestCity.Run run = TestCity.shell(shifted(lines));
        assertThat(run.code()).as(run.output()).isZero();
        assertThat(run.output()).doesNotContain("urn:cranework:problem:");
        return run.output();
    }

    private static List<String> blocks(String readme) {
        List<String> blocks = new ArrayList<>();
        String[] parts = readme.split("<!-- e2e -->\\s*```sh\\n");
        for (int i = 1; i < parts.length; i++) {
            blocks.add(parts[i].substring(0, parts[i].indexOf("```")));
        }
        return blocks;
    }

    /** This city's ports are 1000 higher than the README's. */
    private static String shifted(String block) {
        return block.replaceAll("(127\\.0\\.0\\.1|localhost):8(\\d{3})\\b", "$1:9$2")
                .replace(".cranework/sample", "e2e/target/city/sample");
    }
}
