package org.migov.server.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.migov.server.http.HttpProblem;
import org.migov.server.http.Problems;
import org.migov.server.http.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An operation of a Fuseki data service that answers by itself, errors included. */
public abstract class ProtocolProcessor implements ActionProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(ProtocolProcessor.class);

    private final Problems problems;

    protected ProtocolProcessor(Problems problems) {
        this.problems = problems;
    }

    /** Answers a request of any method, or throws what is wrong with it. */
    protected abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

    @Override
    public final void process(HttpAction action) {
        HttpServletRequest request = action.getRequest();
        HttpServletResponse response = action.getResponse();
        response.setHeader("Fuseki-Request-Id", null); // there is X-Request-Id
        try {
            answerOrExplain(request, response);
        } catch (IOException e) {
            LOG.debug("{} the client went away: {}", RequestId.of(request), e.getMessage());
        }
    }

    private void answerOrExplain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(request, response);
        } catch (HttpProblem problem) {
            problems.write(request, response, problem);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.error("request {} failed", RequestId.of(request), e);
            problems.write(request, response, unexpected(request));
        }
    }

    private static HttpProblem unexpected(HttpServletRequest request) {
        return HttpProblem.of(
                500,
                "The request could not be answered because of a fault here. Its number in the log is "
                        + RequestId.of(request) + ".");
    }
}
