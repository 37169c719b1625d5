package org.cranework.housing.inbound;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.reactive.messaging.annotations.Blocking;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cranework.eventing.ConsumerKit;
import org.cranework.eventing.EventConsumer;
import org.cranework.eventing.EventJson;
import org.cranework.eventing.PoisonException;
import org.cranework.eventing.ReceivedEvent;
import org.cranework.housing.application.FollowSkillLevels;
import org.cranework.housing.eligibility.FactName;
import org.cranework.housing.person.KnownSkillLevel;
import org.cranework.housing.person.LearnSkillLevels;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Keeps the replica of certified skill levels up to date with {@code talent.skill-level}, and applies the rules again to the
 * applications that wait for one.
 */
@ApplicationScoped
public class SkillLevelConsumer extends EventConsumer {

    private static final Set<String> TYPES = Set.of("talent.skill-level.recorded.v1", "talent.skill-level.withdrawn.v1");

    private final LearnSkillLevels learn;
    private final FollowSkillLevels follow;
    private final EventJson json;

    SkillLevelConsumer(ConsumerKit kit, LearnSkillLevels learn, FollowSkillLevels follow, EventJson json) {
        super("housing.skill-level", kit);
        this.learn = learn;
        this.follow = follow;
        this.json = json;
    }

    @Incoming("skill-levels")
    @Blocking("inbound")
    void consume(ConsumerRecords<String, byte[]> records) {
        consumeBatch(records);
    }

    @Override
    protected void apply(Connection connection, List<ReceivedEvent> events) throws SQLException {
        List<KnownSkillLevel> levels = events.stream().filter(event -> TYPES.contains(event.type())).map(this::read).toList();
        learn.learn(connection, levels);
        follow.follow(levels.stream().map(KnownSkillLevel::person).collect(Collectors.toSet()));
    }

    private KnownSkillLevel read(ReceivedEvent event) {
        var data = json.read(event, Data.class);
        if (!event.aggregateId().equals(data.skillLevelId())) {
            throw new PoisonException(event.id(), "skillLevelId is not the aggregate's id");
        }
        if (data.personId() == null || data.issuedOn() == null) {
            throw new PoisonException(event.id(), "personId or issuedOn is missing");
        }
        if (data.level() == null || !FactName.SKILL_LEVEL.accepts(data.level())) {
            throw new PoisonException(event.id(), "level is no code of the ladder");
        }
        return new KnownSkillLevel(data.skillLevelId(), data.personId(), data.level(), data.issuedOn(), data.withdrawn(),
                event.aggregateVersion());
    }

    private record Data(UUID skillLevelId, UUID personId, String level, LocalDate issuedOn, boolean withdrawn) {}
}
