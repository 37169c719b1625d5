package org.cranework.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.cranework.identity.document.ResidentId;

/**
 * People who do not exist, each computed from a number: the address code of their documents was never assigned, and no
 * exchange has their phones. Two dozen of a college's students of 2018 come back in 2019 at another college, so that the
 * register of persons has something to recognize.
 */
final class Students {

    static final String NEVER_ASSIGNED = "990101";
    static final int RETURNING = 24;

    private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "冯", "陈", "褚", "卫", "蒋", "沈",
            "韩", "杨", "朱", "秦", "许", "何", "吕", "施", "张", "孔", "曹", "严", "华", "金", "魏", "陶", "姜", "欧阳", "上官");
    private static final List<String> FIRST = List.of("晓", "思", "雨", "子", "佳", "梦", "俊", "志", "文", "春", "秋", "冬", "天", "云",
            "若", "雪", "宇", "浩", "一", "可", "嘉", "泽");
    private static final List<String> SECOND = List.of("宁", "涵", "轩", "彤", "航", "然", "峰", "辰", "洋", "琪", "菲", "楠", "阳", "诺",
            "岩", "林", "溪", "川", "松", "桐", "舟", "野", "禾");
    private static final List<String> EQUIPMENT_MAJORS = List.of("0106", "0117", "0105", "0119", "0201", "0204");
    private static final List<String> OTHER_MAJORS = List.of("0301", "0401", "0501", "0603");
    private static final List<String> REGIONS = List.of("230202", "230203", "230204", "230205", "230206", "230207", "230208",
            "230221", "230223", "230224", "230225", "230227", "230229", "230230", "230231", "230281");

    private Students() {}

    /** All students of one college's autumn, full-time first. */
    static Stream<Student> of(College college, Intake intake) {
        return IntStream.range(0, intake.students()).mapToObj(index -> student(college, intake, index));
    }

    private static Student student(College college, Intake intake, int index) {
        boolean fullTime = index < intake.fullTime();
        int person = person(college, intake, index);
        // Spread over the sheet, not its first rows: every share of a half-read sheet looks like the whole.
        boolean equipment = (long) index * intake.equipment() % intake.students() < intake.equipment();
        List<String> majors = equipment ? EQUIPMENT_MAJORS : OTHER_MAJORS;
        return new Student("%d%02d%05d".formatted(intake.year(), college.ordinal() + 1, index + 1), name(person),
                document(person), intake.year(), fullTime ? "全日制" : "非全日制", majors.get(index % majors.size()),
                REGIONS.get(person % REGIONS.size()), LocalDate.of(intake.year(), 9, 1).plusDays(index % 45), phone(person));
    }

    /** A number of their own for each person; the returning ones carry the number they had at the other college. */
    private static int person(College college, Intake intake, int index) {
        boolean returning = college == College.CFHI && intake.year() == 2019 && index >= intake.fullTime()
                && index < intake.fullTime() + RETURNING;
        if (returning) {
            return person(College.BEIGANG, College.BEIGANG.intakes().getFirst(), index - intake.fullTime());
        }
        return (college.ordinal() * 2 + intake.year() - 2018) * 10_000 + index;
    }

    private static String name(int person) {
        return SURNAMES.get(person % SURNAMES.size()) + FIRST.get(person / 7 % FIRST.size())
                + SECOND.get(person / 3 % SECOND.size());
    }

    static String document(int person) {
        LocalDate birth = LocalDate.of(1995, 1, 1).plusDays(person % 3000);
        String body = NEVER_ASSIGNED + birth.toString().replace("-", "") + "%03d".formatted(person / 3000);
        return body + ResidentId.checkDigit(body);
    }

    /** Mobile numbers begin with 13 to 19: nobody has one that begins with 10. */
    private static String phone(int person) {
        return "100%08d".formatted(person);
    }
}
