package org.cranework.web.admission;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What is not an upload fits into a megabyte, whatever its Content-Length says. */
@Singleton
public class BodyBound {

    private static final int BOUND = 1024 * 1024;

    @ServerRequestFilter
    public void bound(ContainerRequestContext request, ResourceInfo resource) {
        if (!resource.getResourceMethod().isAnnotationPresent(Upload.class) && request.hasEntity()) {
            if (request.getLength() > BOUND) {
                throw tooLarge();
            }
            request.setEntityStream(new Bounded(request.getEntityStream()));
        }
    }

    private static ProblemException tooLarge() {
        return ProblemException.of(CommonProblem.PAYLOAD_TOO_LARGE).with("limit", BOUND);
    }

    private static final class Bounded extends FilterInputStream {

        private int left = BOUND;

        Bounded(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
