package org.cranework.training.enrollment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.cranework.identity.document.DocumentType;
import org.cranework.identity.document.IdentityDocument;
import org.cranework.identity.document.ResidentId;
import org.cranework.identity.region.Regions;
import org.cranework.intake.CellReader;
import org.cranework.intake.RowFindings;

/** Reads who a row is about. */
final class StudentReader {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}·•.' -]{1,100}");
    private static final Pattern DOCUMENT = Pattern.compile("[A-Za-z0-9 ]{5,30}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{7,15}");
    private static final Map<String, String> DOCUMENT_TYPES = Map.ofEntries(Map.entry("resident-id", "resident-id"),
            Map.entry("居民身份证", "resident-id"), Map.entry("身份证", "resident-id"), Map.entry("passport", "passport"),
            Map.entry("护照", "passport"), Map.entry("permit", "permit"), Map.entry("港澳居民来往内地通行证", "permit"),
            Map.entry("台湾居民来往大陆通行证", "permit"), Map.entry("港澳台居民居住证", "permit"),
            Map.entry("foreign-permanent-residence", "foreign-permanent-residence"),
            Map.entry("外国人永久居留身份证", "foreign-permanent-residence"));

    private final Regions regions;
    private final LocalDate today;

    StudentReader(Regions regions, LocalDate today) {
        this.regions = regions;
        this.today = today;
    }

    /** Empty where an error was found. */
    Optional<Student> read(CellReader cells, RowFindings findings) {
        String studentNumber = cells.required(EnrollmentColumns.STUDENT_NUMBER, NUMBER, "student-number-format");
        String name = cells.required(EnrollmentColumns.NAME, NAME, "name-format");
        Optional<String> phone = phone(cells, findings);
        Optional<IdentityDocument> document = document(cells, findings);
        Optional<LocalDate> birthDate = document.flatMap(known -> birthDate(known, cells, findings));
        if (findings.hasErrors() || document.isEmpty() || birthDate.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Student(studentNumber, name, birthDate.get(), document.get(), phone));
    }

    private static Optional<String> phone(CellReader cells, RowFindings findings) {
        String phone = cells.text(EnrollmentColumns.PHONE).replaceAll("[\\s()-]", "");
        if (phone.isEmpty()) {
            return Optional.empty();
        }
        if (!PHONE.matcher(phone).matches()) {
            findings.error(EnrollmentColumns.PHONE, "phone-format");
        }
        return Optional.of(phone);
    }

    private Optional<IdentityDocument> document(CellReader cells, RowFindings findings) {
        String type = "resident-id";
        if (!cells.text(EnrollmentColumns.DOCUMENT_TYPE).isEmpty()) {
            type = cells.word(EnrollmentColumns.DOCUMENT_TYPE, DOCUMENT_TYPES, "document-type-unknown").orElse("");
        }
        String country = cells.text(EnrollmentColumns.DOCUMENT_COUNTRY).toUpperCase(java.util.Locale.ROOT);
        if (!country.isEmpty() && !country.matches("[A-Z]{2}")) {
            findings.error(EnrollmentColumns.DOCUMENT_COUNTRY, "document-country-format");
            return Optional.empty();
        }
        boolean resident = type.equals("resident-id");
        String number = cells.required(EnrollmentColumns.DOCUMENT_NUMBER, DOCUMENT,
                resident ? "document-number-length" : "document-number-format");
        if (type.isEmpty() || number.isEmpty()) {
            return Optional.empty();
        }
        var document = new IdentityDocument(DocumentType.ofCode(type).orElseThrow(), country.isEmpty() ? "CN" : country,
                number);
        return !resident || isGood(document.number(), findings) ? Optional.of(document) : Optional.empty();
    }

    private boolean isGood(String number, RowFindings findings) {
        Optional<ResidentId.Fault> fault = ResidentId.fault(number, today);
        fault.ifPresent(found -> findings.error(EnrollmentColumns.DOCUMENT_NUMBER, switch (found) {
            case LENGTH -> "document-number-length";
            case DATE -> "document-number-date";
            case CHECK_DIGIT -> "document-number-check-digit";
        }));
        // Codes are repealed, and sample people carry ones never assigned: worth a look, never a refusal.
        if (fault.isEmpty() && regions.find(ResidentId.addressCode(number)).isEmpty()) {
            findings.note(EnrollmentColumns.DOCUMENT_NUMBER, "document-number-address");
        }
        return fault.isEmpty();
    }

    private Optional<LocalDate> birthDate(IdentityDocument document, CellReader cells, RowFindings findings) {
        Optional<LocalDate> given = cells.day(EnrollmentColumns.BIRTH_DATE);
        if (document.type() == DocumentType.RESIDENT_ID) {
            Optional<LocalDate> own = ResidentId.birthDate(document.number());
            if (given.isPresent() && !given.equals(own)) {
                findings.error(EnrollmentColumns.BIRTH_DATE, "birth-date-differs");
            }
            return own;
        }
        if (given.isEmpty() && cells.text(EnrollmentColumns.BIRTH_DATE).isEmpty()) {
            findings.error(EnrollmentColumns.BIRTH_DATE, "value-missing");
        } else if (given.isPresent() && given.get().isAfter(today)) {
            findings.error(EnrollmentColumns.BIRTH_DATE, "date-in-future");
        }
        return given;
    }
}
