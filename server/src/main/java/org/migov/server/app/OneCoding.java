package org.migov.server.app;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.migov.server.http.ContentCoding;

/**
 * Chooses how an answer is compressed, once for all who may compress it: Jetty as it goes out, which would not look at the
 * weights that a client gives, and the store of answers, which keeps them compressed.
 */
final class OneCoding extends Handler.Wrapper {

    OneCoding(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        List<String> accepted = request.getHeaders().getValuesList(HttpHeader.ACCEPT_ENCODING);
        ContentCoding best = ContentCoding.best(accepted);
        if (best == ContentCoding.IDENTITY) {
            return super.handle(request, response, callback);
        }
        HttpFields chosen = HttpFields.build(request.getHeaders())
                .put(new HttpField(HttpHeader.ACCEPT_ENCODING, best.token()))
                .asImmutable();
        return super.handle(
                new Request.Wrapper(request) {
                    @Override
                    public HttpFields getHeaders() {
                        return chosen;
                    }
                },
                response,
                callback);
    }
}
