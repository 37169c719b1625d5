package org.cranework.housing.tenancy;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.cranework.housing.eligibility.Household;
import org.cranework.web.database.DatabaseConstraint;
import org.cranework.web.problem.ProblemException;
import org.cranework.web.time.CityCalendar;

/** Enters and ends tenancies, and says what is known of a household. */
@ApplicationScoped
public class TenancyRegister {

    private static final String ONE_LIVE = "tenancy_member_live";

    private final TenancyMembers members;
    private final CityCalendar calendar;

    TenancyRegister(TenancyMembers members, CityCalendar calendar) {
        this.members = members;
        this.calendar = calendar;
    }

    /** What the service itself knows of these people together. */
    @Transactional(TxType.MANDATORY)
    public Household household(List<byte[]> indexes) {
        List<TenancyMember> known = members.of(indexes);
        int months = known.stream()
                .collect(Collectors.groupingBy(member -> ByteBuffer.wrap(member.blindIndex()),
                        Collectors.summingInt(member -> member.months(calendar.today()))))
                .values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new Household(known.stream().anyMatch(TenancyMember::isLive), months);
    }

    /**
     * Enters a household, in the order of the indexes so that two that share people never wait for each other both ways. The
     * database decides: whoever comes second waits for the first and is refused once it has committed.
     *
     * @throws ProblemException 409 where someone of it lives in a talent home already
     */
    @Transactional(TxType.MANDATORY)
    public void enter(UUID lease, List<byte[]> indexes, LocalDate since) {
        DatabaseConstraint.guard(ONE_LIVE, () -> ProblemException.of(TenancyProblem.HOUSEHOLD_HOUSED), () -> {
            indexes.stream().sorted(Arrays::compareUnsigned)
                    .forEach(index -> members.persist(new TenancyMember(lease, index, since)));
            members.flush();
        });
    }

    /** The keys have changed hands: whether early or late, the household lives there from then on. */
    @Transactional(TxType.MANDATORY)
    public void moveIn(UUID lease, LocalDate since) {
        members.ofLease(lease).forEach(member -> member.begin(since));
        members.flush();
    }

    /** Nobody ever moved in: the lease takes nothing off the months that its household may live in talent homes. */
    @Transactional(TxType.MANDATORY)
    public void forget(UUID lease) {
        members.ofLease(lease).forEach(members::delete);
        members.flush();
    }

    /** Ends the tenancies of a lease. */
    @Transactional(TxType.MANDATORY)
    public void leave(UUID lease, LocalDate on) {
        members.ofLease(lease).forEach(member -> member.end(on));
        members.flush();
    }
}
