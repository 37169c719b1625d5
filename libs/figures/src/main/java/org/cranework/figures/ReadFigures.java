package org.cranework.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.figures.FigureFacts.Sum;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.access.Scope;
import org.cranework.web.message.CallerLanguage;
import org.cranework.web.problem.ProblemException;
import org.cranework.web.time.CityCalendar;

/**
 * Answers the figures as of a day. One without records says so and shows no number. Refuses a day to come (422). Publishes
 * nothing.
 */
@ApplicationScoped
public class ReadFigures {

    /** A stock is counted from before anything was. */
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final FigureDefinitions definitions;
    private final FigureFacts facts;
    private final CityCalendar calendar;
    private final CallerLanguage language;
    private final CurrentCaller caller;
    private final RecordLinks links;

    ReadFigures(FigureDefinitions definitions, FigureFacts facts, CityCalendar calendar, CallerLanguage language,
            CurrentCaller caller, RecordLinks links) {
        this.definitions = definitions;
        this.facts = facts;
        this.calendar = calendar;
        this.language = language;
        this.caller = caller;
        this.links = links;
    }

    /** The figures of this service. */
    public FiguresView read(FigureQuestion question) {
        if (question.region() != null && !question.region().matches("\\d{6}")) {
            throw ProblemException.invalid("query/region", "wrong-format");
        }
        LocalDate asOf = question.asOf() == null ? calendar.today() : question.asOf();
        if (asOf.isAfter(calendar.today())) {
            throw ProblemException.invalid("query/asOf", "in-future");
        }
        Counting counting = new Counting(asOf, question);
        List<FigureView> items = definitions.all().stream().map(counting::figure).toList();
        return new FiguresView(asOf, question.knownAt(), items);
    }

    /** One question's figures. */
    private final class Counting {

        private final LocalDate asOf;
        private final FigureQuestion question;
        private final Cut cut;
        private final SmallCounts smallCounts;

        Counting(LocalDate asOf, FigureQuestion question) {
            this.asOf = asOf;
            this.question = question;
            this.cut = new Cut(question.organization(), question.region());
            this.smallCounts = new SmallCounts(caller.scope() instanceof Scope.Public);
        }

        FigureView figure(FigureDefinition definition) {
            return switch (definition.kind()) {
                case STOCK -> stock(definition);
                case FLOW_OF_YEAR -> flow(definition);
                case AUTUMN_ON_AUTUMN -> growth(definition);
            };
        }

        private FigureView stock(FigureDefinition definition) {
            return counted(definition, new Period(EVER, asOf));
        }

        private FigureView flow(FigureDefinition definition) {
            return counted(definition, new Period(LocalDate.of(asOf.getYear(), 1, 1), asOf));
        }

        private FigureView counted(FigureDefinition definition, Period period) {
            Sum counted = sum(definition, period, cut);
            boolean withheld = isSmall(definition, period, counted);
            BigDecimal value = counted.hasRecords() && !withheld ? BigDecimal.valueOf(counted.value()) : null;
            return view(definition, counted.hasRecords(), withheld, value, null, null, period, null);
        }

        private FigureView growth(FigureDefinition definition) {
            int year = definition.autumn().latestClosed(asOf);
            Period latest = definition.autumn().of(year);
            Period before = definition.autumn().of(year - 1);
            Sum now = sum(definition, latest, cut);
            Sum then = sum(definition, before, cut);
            boolean hasRecords = now.hasRecords() && then.value() > 0;
            boolean withheld = isSmall(definition, latest, now) || isSmall(definition, before, then);
            if (!hasRecords || withheld) {
                return view(definition, hasRecords, withheld, null, null, null, latest, before);
            }
            long more = now.value() - then.value();
            BigDecimal value = definition.rounding().growth(now.value(), then.value());
            return view(definition, true, false, value, more, then.value(), latest, before);
        }

        private Sum sum(FigureDefinition definition, Period period, Cut within) {
            return facts.sum(definition.measure(), period, within, Optional.ofNullable(question.knownAt()));
        }

        private boolean isSmall(FigureDefinition definition, Period period, Sum counted) {
            return smallCounts.mustHide(counted.value(), counted::value) || cut.enclosing().stream()
                    .anyMatch(whole -> smallCounts.mustHide(counted.value(), () -> sum(definition, period, whole).value()));
        }

        private FigureView view(FigureDefinition definition, boolean hasRecords, boolean withheld, BigDecimal value,
                Long numerator, Long denominator, Period period, Period comparedWith) {
            var locale = language.locale();
            return new FigureView(definition.id(), definition.name(locale), definition.meaning(locale), definition.unit(),
                    definition.pillar(), definition.kind().code(), definition.exactness(), hasRecords, withheld ? true : null,
                    value, numerator, denominator, period, comparedWith, cut,
                    links.of(definition, cut, Stream.of(period, comparedWith).filter(Objects::nonNull).toList()),
                    Boolean.TRUE.equals(question.series()) ? series(definition) : null);
        }

        private List<YearEnd> series(FigureDefinition definition) {
            Period ever = new Period(EVER, calendar.today());
            NavigableMap<Integer, Long> sums = within(definition, ever, cut);
            List<NavigableMap<Integer, Long>> larger = smallCounts.apply()
                    ? cut.enclosing().stream().map(whole -> within(definition, ever, whole)).toList()
                    : List.of();
            return new Series(definition, ever.to(), smallCounts, sums, larger).values();
        }

        private NavigableMap<Integer, Long> within(FigureDefinition definition, Period period, Cut within) {
            return facts.sumsOfYears(definition, period, within, Optional.ofNullable(question.knownAt()));
        }
    }
}
