package org.cranework.e2e;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Words that must not be found, in every form in which they could have been written down. */
final class Canaries {

    private final List<String> forms = new ArrayList<>();

    Canaries(List<String> words) {
        for (String word : words) {
            byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
            add(utf8);
            add(word.getBytes(Charset.forName("GB18030")));
            add(word.getBytes(StandardCharsets.UTF_16LE));
            add(word.getBytes(StandardCharsets.UTF_16BE));
            addText(HexFormat.of().formatHex(utf8));
            addText(URLEncoder.encode(word, StandardCharsets.UTF_8));
            addText(escaped(word));
            addBase64(utf8);
        }
    }

    /** Whether any of them is in there; nothing holds none. */
    boolean in(byte[] bytes) {
        if (bytes == null) {
            return false;
        }
        // One char per byte, so that text and binary are searched alike.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return forms.stream().anyMatch(text::contains);
    }

    private void add(byte[] form) {
        addText(new String(form, StandardCharsets.ISO_8859_1));
    }

    private void addText(String form) {
        if (!forms.contains(form)) {
            forms.add(form);
        }
    }

    /** Encoded from each of three offsets, without the characters that depend on the neighbors. */
    private void addBase64(byte[] word) {
        for (int offset = 0; offset < 3; offset++) {
            byte[] shifted = new byte[offset + word.length];
            System.arraycopy(word, 0, shifted, offset, word.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            String kernel = encoded.substring(offset == 0 ? 0 : offset + 1,
                    encoded.length() - (shifted.length % 3 == 0 ? 0 : 1));
            addText(kernel);
            addText(kernel.replace('+', '-').replace('/', '_'));
        }
    }

    private static String escaped(String word) {
        StringBuilder escaped = new StringBuilder();
        word.chars().forEach(c -> escaped.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return escaped.toString();
    }
}
