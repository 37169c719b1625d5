package org.cranework.training.enrollment;

import java.util.List;
import java.util.function.UnaryOperator;

import org.cranework.identity.document.Masks;
import org.cranework.intake.Column;

/** The columns of an enrollment sheet; {@code docs/colleges.md} tells colleges of them. */
final class EnrollmentColumns {

    static final String STUDENT_NUMBER = "studentNumber";
    static final String NAME = "name";
    static final String DOCUMENT_TYPE = "documentType";
    static final String DOCUMENT_COUNTRY = "documentCountry";
    static final String DOCUMENT_NUMBER = "documentNumber";
    static final String BIRTH_DATE = "birthDate";
    static final String PHONE = "phone";
    static final String INTAKE_YEAR = "intakeYear";
    static final String INTAKE_SEASON = "intakeSeason";
    static final String STUDY_MODE = "studyMode";
    static final String MAJOR_CODE = "majorCode";
    static final String REGION_CODE = "regionCode";
    static final String ENROLLED_ON = "enrolledOn";
    static final String COLLEGE = "college";

    /** A code is shown as it is; anything longer has slipped into the wrong column and may be a person's. */
    private static final UnaryOperator<String> CODE = value -> value.matches("[0-9]{1,6}") ? value : Masks.number(value);
    private static final UnaryOperator<String> WORD = value -> "*".repeat(Math.min(value.length(), 8));
    private static final UnaryOperator<String> DAY = value -> value.length() > 4 ? value.substring(0, 4) + "-**-**" : "****";

    static final List<Column> ALL = List.of(Column.required(STUDENT_NUMBER, "学号", Masks::number, "学籍号"),
            Column.required(NAME, "姓名", Masks::name, "学生姓名"),
            Column.optional(DOCUMENT_TYPE, "证件类型", WORD, "身份证件类型"),
            Column.optional(DOCUMENT_COUNTRY, "证件签发国家", WORD, "国籍"),
            Column.required(DOCUMENT_NUMBER, "证件号码", Masks::number, "身份证号", "身份证号码", "身份证件号"),
            Column.optional(BIRTH_DATE, "出生日期", DAY, "出生年月日"), Column.optional(PHONE, "手机号码", Masks::phone, "联系电话", "手机"),
            Column.required(INTAKE_YEAR, "入学年份", CODE, "年级"), Column.required(INTAKE_SEASON, "入学季节", WORD, "招生季"),
            Column.required(STUDY_MODE, "学习形式", WORD, "学制形式"), Column.required(MAJOR_CODE, "专业代码", CODE),
            Column.required(REGION_CODE, "区划代码", CODE, "生源地区划代码", "生源地"),
            Column.required(ENROLLED_ON, "入学日期", DAY, "注册日期"), Column.optional(COLLEGE, "学校代码", WORD, "院校代码"));

    private EnrollmentColumns() {}
}
