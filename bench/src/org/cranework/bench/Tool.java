package org.cranework.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A measuring tool that runs to its end and says what it found. */
final class Tool {

    private Tool() {}

    /**
     * What it said, and what it took.
     *
     * @param text its standard output and error
     */
    record Said(String text) {

        /** The first group of the first match. */
        double number(String pattern) {
            Matcher matcher = Pattern.compile(pattern).matcher(text);
            if (!matcher.find()) {
                throw new BenchException("no " + pattern + " in:\n" + text);
            }
            return Double.parseDouble(matcher.group(1));
        }
    }

    static Said run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BenchException(String.join(" ", command) + " failed:\n" + text);
            }
            return new Said(text);
        } catch (IOException e) {
            throw new BenchException(command.getFirst() + " does not start; see bench/README.md for what to install", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }
}
