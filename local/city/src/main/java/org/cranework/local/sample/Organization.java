package org.cranework.local.sample;

import java.util.HashMap;
import java.util.Map;

import org.cranework.identity.document.SocialCreditCode;

/** An organization as the register takes it; {@code number} makes its credit code, which is valid and nobody's. */
public record Organization(int number, String kind, String size, String industry, String region, Names name) {

    String creditCode() {
        String body = "12%s00MB%07d".formatted(region.substring(0, 4), number);
        return body + SocialCreditCode.check(body);
    }

    Map<String, Object> representation() {
        Map<String, Object> members = new HashMap<>(Map.of("names", name.representation(), "kind", kind, "industryCode",
                industry, "regionCode", region, "creditCode", creditCode()));
        if (size != null) {
            members.put("size", size);
        }
        return members;
    }
}
