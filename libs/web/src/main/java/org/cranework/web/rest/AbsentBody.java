package org.cranework.web.rest;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

/**
 * Reads a body that is not there as none. Who sends nothing names no media type either, and the REST layer takes such a request
 * for bytes that no reader of ours knows: 415, though the contract lets the body be left out. Where it is due, its
 * {@code @NotNull} says so in a 422.
 */
@Provider
@Singleton
@Consumes(MediaType.APPLICATION_OCTET_STREAM)
public class AbsentBody implements MessageBodyReader<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        if (headers.containsKey(HttpHeaders.CONTENT_TYPE) || body.read() != -1) {
            throw new NotSupportedException();
        }
        return null;
    }
}
