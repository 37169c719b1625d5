package org.cranework.testing.architecture;

import java.util.List;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/** What no class of a service does. */
final class CodeRules {

    private static final Set<String> TIMES = Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime",
            "java.time.LocalTime", "java.time.OffsetDateTime", "java.time.ZonedDateTime", "java.time.Year",
            "java.time.YearMonth");

    private CodeRules() {}

    static List<ArchRule> all() {
        return List.of(
                noClasses().should().callMethodWhere(readsTheMachinesClock())
                        .because("time comes from the injected Clock or the city's calendar, so that a test can set it"),
                noFields().should().beAnnotatedWith("jakarta.inject.Inject").orShould()
                        .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                        .because("a class that is given what it needs through its constructor can be made by hand"),
                noClasses().that().resideOutsideOfPackage("..inbound..").should()
                        .dependOnClassesThat().resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..",
                                "org.eclipse.microprofile.reactive.messaging..")
                        .because("only libs/eventing touches Kafka: facts leave through the outbox"),
                noClasses().that().resideInAPackage("..inbound..").should().dependOnClassesThat(areKafkaBeyondABatch())
                        .because("a consumer takes its batch and hands it to libs/eventing, nothing else"),
                noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.annotation.security..")
                        .because("contracts/permissions.csv is the one source of who may do what"));
    }

    private static DescribedPredicate<JavaCall<?>> readsTheMachinesClock() {
        return DescribedPredicate.describe("reads the machine's clock", call -> {
            String owner = call.getTargetOwner().getName();
            boolean withoutClock = call.getTarget().getRawParameterTypes().stream()
                    .noneMatch(type -> type.getName().equals("java.time.Clock"));
            return (TIMES.contains(owner) && call.getName().equals("now") && withoutClock)
                    || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"))
                    || (owner.equals("java.time.Clock") && call.getName().startsWith("system"));
        });
    }

    private static DescribedPredicate<JavaClass> areKafkaBeyondABatch() {
        return DescribedPredicate.describe("are Kafka types beyond a batch of records",
                type -> type.getPackageName().startsWith("org.apache.kafka")
                        && !type.getName().equals("org.apache.kafka.clients.consumer.ConsumerRecords"));
    }
}
