package org.cranework.web.rest;

import jakarta.ws.rs.core.Application;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Every resource method runs on a virtual thread unless it says otherwise: code stays plain, and the admission gate bounds it. */
@RunOnVirtualThread
public class RestApplication extends Application {
}
