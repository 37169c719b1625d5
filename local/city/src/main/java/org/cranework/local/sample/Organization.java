package org.cranework.local.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.cranework.identity.document.SocialCreditCode;

/** An organization as the register takes it; {@code number} makes its credit code, which is valid and nobody's. */
record Organization(String zh, String en, String ru, String kind, String size, String industry, String region, int number) {

    /** The enterprise that the sample's personnel officer works for. */
    static final Organization EMPLOYER = new Organization("中国一重集团", "CFHI", "CFHI", "enterprise", "large", "3516", "230206",
            21);

    /** Bureaus, unions and enterprises; the colleges are {@link College}. */
    static final List<Organization> OTHERS = List.of(
            new Organization("齐齐哈尔市人力资源和社会保障局", "Qiqihar Human Resources and Social Security Bureau",
                    "Управление кадров и соцобеспечения Цицикара", "government", null, "9225", "230203", 11),
            new Organization("齐齐哈尔市住房和城乡建设局", "Qiqihar Housing Construction Bureau",
                    "Управление жилищного строительства Цицикара", "government", null, "9225", "230203", 12),
            new Organization("齐齐哈尔市就业局", "Qiqihar Employment Bureau", "Управление занятости Цицикара", "government", null,
                    "9225", "230202", 13),
            new Organization("齐齐哈尔市工业和信息化局", "Qiqihar Industry and Information Bureau",
                    "Управление промышленности и информатизации Цицикара", "government", null, "9226", "230203", 14),
            new Organization("齐齐哈尔市总工会", "Qiqihar Federation of Trade Unions", "Федерация профсоюзов Цицикара", "union", null,
                    "9511", "230202", 15),
            EMPLOYER,
            new Organization("中车齐齐哈尔车辆", "CRRC Qiqihar Railway Rolling Stock", "CRRC Цицикар", "enterprise", "large", "3714",
                    "230204", 22),
            new Organization("建龙北钢", "Jianlong Beigang", "Цзяньлун Бэйган", "enterprise", "large", "3120", "230206", 23),
            new Organization("益海嘉里（齐齐哈尔）", "Yihai Kerry (Qiqihar)", "Ихай Керри (Цицикар)", "enterprise", "medium", "1392",
                    "230206", 24),
            new Organization("雄鹰集团", "Xiongying Group", "Группа Сюнъин", "enterprise", "medium", "3311", "230202", 25));

    static Stream<Organization> all() {
        return Stream.concat(Stream.of(College.values()).map(College::organization), OTHERS.stream());
    }

    String creditCode() {
        String body = "12230200MB%07d".formatted(number);
        return body + SocialCreditCode.check(body);
    }

    Map<String, Object> representation() {
        Map<String, Object> members = new HashMap<>(Map.of("names", Map.of("zh", zh, "en", en, "ru", ru), "kind", kind,
                "industryCode", industry, "regionCode", region, "creditCode", creditCode()));
        if (size != null) {
            members.put("size", size);
        }
        return members;
    }
}
