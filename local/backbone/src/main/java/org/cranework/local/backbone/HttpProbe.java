package org.cranework.local.backbone;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a local address whether it is well. */
public final class HttpProbe {

    private HttpProbe() {}

    /** Whether a GET is answered with 200 within two seconds. */
    public static boolean answers(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(2000);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
