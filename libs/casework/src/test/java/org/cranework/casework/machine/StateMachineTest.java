package org.cranework.casework.machine;

import java.util.Map;

import org.cranework.casework.CaseProblem;
import org.cranework.casework.Coded;
import org.cranework.web.problem.ProblemException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StateMachineTest {

    private enum Lamp implements Coded {
        OFF, ON, BURNT_OUT
    }

    private static final StateMachine<Lamp> LIFE = StateMachine.of(Lamp.class).action("switch-on", Lamp.ON, Lamp.OFF)
            .action("switch-off", Lamp.OFF, Lamp.ON).step("burn-out", Lamp.BURNT_OUT, Lamp.ON).build();

    @Test
    void shouldLeadWhereDeclared() {
        assertThat(LIFE.after(Lamp.OFF, "switch-on")).isEqualTo(Lamp.ON);
        assertThat(LIFE.after(Lamp.ON, "burn-out")).isEqualTo(Lamp.BURNT_OUT);
    }

    @Test
    void shouldRefuseWhatIsNotDeclaredAndSayWhatWouldDo() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> LIFE.after(Lamp.BURNT_OUT, "switch-on"))
                .satisfies(refusal -> {
                    assertThat(refusal.type()).isEqualTo(CaseProblem.ACTION_NOT_ALLOWED);
                    assertThat(refusal.members()).containsEntry("state", "burnt-out").containsEntry("allowed", "");
                });
    }

    @Test
    void shouldOfferActionsAndNeverSteps() {
        assertThat(LIFE.actions(Lamp.ON)).containsExactly("switch-off");
        assertThat(LIFE.actions(Lamp.BURNT_OUT)).isEmpty();
        assertThat(LIFE.allows(Lamp.ON, "burn-out")).isTrue();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> LIFE.afterAction(Lamp.ON, "burn-out"));
    }

    @Test
    void shouldNameStateAndAllowedActionsInARefusal() {
        // When
        ProblemException unknown = catchThrowableOfType(ProblemException.class, () -> LIFE.after(Lamp.ON, "dim"));
        ProblemException step = catchThrowableOfType(ProblemException.class, () -> LIFE.afterAction(Lamp.ON, "burn-out"));

        // Then
        assertThat(unknown.members()).isEqualTo(Map.of("action", "dim", "state", "on", "allowed", "switch-off"));
        assertThat(step.members()).isEqualTo(Map.of("action", "burn-out", "state", "on", "allowed", "switch-off"));
    }

    @Test
    void shouldStayAsItWasBuilt() {
        // Given
        var builder = StateMachine.of(Lamp.class).action("switch-on", Lamp.ON, Lamp.OFF);
        StateMachine<Lamp> built = builder.build();

        // When
        builder.action("smash", Lamp.BURNT_OUT, Lamp.OFF, Lamp.ON);

        // Then
        assertThat(built.actions(Lamp.OFF)).containsExactly("switch-on");
        assertThat(built.allows(Lamp.ON, "smash")).isFalse();
    }

    @Test
    void shouldRefuseADeclarationThatLeadsTwoWays() {
        var builder = StateMachine.of(Lamp.class).action("switch", Lamp.ON, Lamp.OFF);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.step("switch", Lamp.BURNT_OUT, Lamp.OFF));
    }
}
