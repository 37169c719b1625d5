package org.cranework.e2e.fault;

/** Listens to what is asked on one connection. */
@FunctionalInterface
interface Tap {

    Tap NONE = (bytes, length) -> {};

    void hear(byte[] bytes, int length);
}
