package org.cranework.web.message;

import java.util.Locale;

/** The language of the request at hand. */
public interface CallerLanguage {

    /** The caller's language; English outside a request. */
    Locale locale();
}
