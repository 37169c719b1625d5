package org.cranework.local.sample;

import java.util.List;

/**
 * The four colleges whose autumn of 2019 the program reports. Published are CFHI's two counts of 2019 and the growth of all
 * four together, 81 % and 97.7 % in equipment manufacturing; the other numbers are chosen so that these come out.
 */
public enum College {
    CFHI("cfhi", "一重技师学院", "CFHI Technician College", "Техникум CFHI", "230206",
            new Intake(2018, 1180, 2105, 1820), new Intake(2019, 1926, 4166, 3700)), QIQIHAR("qiqihar", "齐齐哈尔技师学院",
                    "Qiqihar Technician College", "Цицикарский техникум", "230203",
                    new Intake(2018, 700, 180, 420), new Intake(2019, 1020, 400, 760)), BEIGANG("beigang", "北钢技工学校",
                            "Beigang Technical School", "Техническая школа Бэйган", "230206",
                            new Intake(2018, 400, 100, 200), new Intake(2019, 640, 220, 380)), SECOND_FACTORY("second-factory",
                                    "二厂技工学校", "No. 2 Factory Technical School", "Техническая школа завода № 2", "230204",
                                    new Intake(2018, 220, 50, 160), new Intake(2019, 420, 140, 300));

    private final String client;
    private final String zh;
    private final String en;
    private final String ru;
    private final String region;
    private final List<Intake> intakes;

    College(String client, String zh, String en, String ru, String region, Intake... intakes) {
        this.client = client;
        this.zh = zh;
        this.en = en;
        this.ru = ru;
        this.region = region;
        this.intakes = List.of(intakes);
    }

    /** The name of its client, without the prefix. */
    public String client() {
        return client;
    }

    Organization organization() {
        return new Organization(zh, en, ru, "school", null, "8336", region, 1 + ordinal());
    }

    List<Intake> intakes() {
        return intakes;
    }
}
