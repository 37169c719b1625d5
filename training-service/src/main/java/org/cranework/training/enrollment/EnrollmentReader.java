package org.cranework.training.enrollment;

import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.cranework.identity.document.Masks;
import org.cranework.identity.region.Regions;
import org.cranework.identity.sealing.BlindIndexer;
import org.cranework.identity.sealing.Digester;
import org.cranework.identity.subject.SealedSubject;
import org.cranework.identity.subject.SubjectCodec;
import org.cranework.intake.CellReader;
import org.cranework.intake.Row;
import org.cranework.intake.RowFindings;
import org.cranework.intake.RowReader;

/** Reads one college's rows: everything but the student in clear, the student sealed. */
final class EnrollmentReader implements RowReader {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern MAJOR = Pattern.compile("\\d{4}");
    private static final Pattern REGION = Pattern.compile("\\d{6}");
    private static final Map<String, String> SEASONS = Map.of("spring", "spring", "春季", "spring", "春", "spring", "autumn",
            "autumn", "秋季", "autumn", "秋", "autumn");
    private static final Map<String, String> STUDY_MODES = Map.of("full-time", "full-time", "全日制", "full-time", "part-time",
            "part-time", "非全日制", "part-time", "业余", "part-time");

    /**
     * What rows are read against.
     *
     * @param organizationId whose rows they are
     * @param ownCodes what the college column may hold
     * @param today the last day that has come
     * @param goLive the first day that sheets, not ledgers, tell of
     * @param majors the majors there are
     */
    record Context(UUID organizationId, Set<String> ownCodes, LocalDate today, LocalDate goLive, Majors majors) {}

    /** What seals a row. */
    record Seals(StudentSeal student, SubjectCodec subject, BlindIndexer indexer, Digester digester) {}

    private final Context context;
    private final Regions regions;
    private final Seals seals;
    private final StudentReader students;

    EnrollmentReader(Context context, Regions regions, Seals seals) {
        this.context = context;
        this.regions = regions;
        this.seals = seals;
        this.students = new StudentReader(regions, context.today());
    }

    @Override
    public Object[] read(Row row, RowFindings findings) {
        CellReader cells = new CellReader(row, findings);
        checkCollege(cells, findings);
        Optional<Student> student = students.read(cells, findings);
        String year = cells.required(EnrollmentColumns.INTAKE_YEAR, YEAR, "intake-year-format");
        Optional<String> season = cells.word(EnrollmentColumns.INTAKE_SEASON, SEASONS, "intake-season-unknown");
        Optional<String> studyMode = cells.word(EnrollmentColumns.STUDY_MODE, STUDY_MODES, "study-mode-unknown");
        String region = region(cells, findings);
        Optional<LocalDate> enrolledOn = enrolledOn(cells, findings, year);
        String major = cells.required(EnrollmentColumns.MAJOR_CODE, MAJOR, "major-code-format");
        if (!major.isEmpty() && enrolledOn.isPresent() && !context.majors().has(major, enrolledOn.get())) {
            findings.error(EnrollmentColumns.MAJOR_CODE, "major-code-unknown");
        }
        if (findings.hasErrors()) {
            return new Object[0];
        }
        return stage(student.orElseThrow(), Integer.valueOf(year), season.orElseThrow(), studyMode.orElseThrow(), major, region,
                enrolledOn.orElseThrow());
    }

    private void checkCollege(CellReader cells, RowFindings findings) {
        String college = cells.text(EnrollmentColumns.COLLEGE);
        if (!college.isEmpty() && !context.ownCodes().contains(college)) {
            findings.error(EnrollmentColumns.COLLEGE, "row-of-another-college");
        }
    }

    private String region(CellReader cells, RowFindings findings) {
        String region = cells.required(EnrollmentColumns.REGION_CODE, REGION, "region-code-format");
        if (!region.isEmpty() && regions.find(region).isEmpty()) {
            findings.error(EnrollmentColumns.REGION_CODE, "region-code-unknown");
        }
        return region;
    }

    private Optional<LocalDate> enrolledOn(CellReader cells, RowFindings findings, String year) {
        Optional<LocalDate> day = cells.day(EnrollmentColumns.ENROLLED_ON);
        if (day.isEmpty()) {
            if (cells.text(EnrollmentColumns.ENROLLED_ON).isEmpty()) {
                findings.error(EnrollmentColumns.ENROLLED_ON, "value-missing");
            }
        } else if (day.get().isAfter(context.today())) {
            findings.error(EnrollmentColumns.ENROLLED_ON, "date-in-future");
        } else if (day.get().isBefore(context.goLive())) {
            findings.error(EnrollmentColumns.ENROLLED_ON, "date-before-go-live", "goLive", context.goLive().toString());
        } else if (!year.isEmpty() && Math.abs(day.get().getYear() - Integer.parseInt(year)) > 1) {
            findings.error(EnrollmentColumns.ENROLLED_ON, "enrolled-on-other-year");
        }
        return day;
    }

    private Object[] stage(Student student, Integer year, String season, String studyMode, String major, String region,
            LocalDate enrolledOn) {
        SealedSubject subject = seals.subject().seal(student.subject());
        String type = student.document().type().code();
        byte[] digest = seals.digester().digest("enrollment.row", student.studentNumber(), student.name(),
                student.birthDate().toString(), type, student.document().country(), student.document().number(),
                student.phone().orElse(""), year.toString(), season, studyMode, major, region, enrolledOn.toString());
        byte[] studentIndex = seals.indexer().of("enrollment.student-number", context.organizationId().toString(),
                student.studentNumber());
        return new Object[]{studentIndex, year, digest, season, studyMode, major, region, enrolledOn, type,
                Base64.getUrlDecoder().decode(subject.index()), subject.sealed(), seals.student().seal(student),
                Masks.name(student.name()), Masks.number(student.studentNumber()), Masks.number(student.document().number())};
    }
}
