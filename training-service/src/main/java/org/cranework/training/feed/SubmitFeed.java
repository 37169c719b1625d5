package org.cranework.training.feed;

import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.cranework.documents.Admission;
import org.cranework.documents.ContentType;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.intake.Treatment;
import org.cranework.intake.http.SheetUpload;
import org.cranework.training.TrainingProblem;
import org.cranework.training.college.Colleges;
import org.cranework.training.config.TrainingConfig;
import org.cranework.web.problem.ProblemException;

/**
 * Takes a college's sheet in and queues it.
 *
 * <p>
 * Refuses a caller whose organization training does not know as a school (409), parameters that contradict each other (422), and
 * what {@link SheetUpload} refuses. Publishes nothing itself: the run does.
 */
@ApplicationScoped
class SubmitFeed {

    private final SheetUpload upload;
    private final FeedDesk desk;
    private final Colleges colleges;
    private final CurrentCaller caller;
    private final TrainingConfig config;
    private final Clock clock;

    SubmitFeed(SheetUpload upload, FeedDesk desk, Colleges colleges, CurrentCaller caller, TrainingConfig config, Clock clock) {
        this.upload = upload;
        this.desk = desk;
        this.colleges = colleges;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    Response submit(FeedParameters parameters, InputStream body) {
        Treatment treatment = parameters.read(clock.instant());
        UUID college = colleges.findSchool(caller.scope())
                .orElseThrow(() -> ProblemException.of(TrainingProblem.COLLEGE_UNKNOWN));
        var admission = new Admission("feed", ContentType.TEXT, config.feedLimit().asLongValue());
        return upload.accept(desk, new SheetUpload.Request(college, admission, treatment, parameters), body);
    }
}
