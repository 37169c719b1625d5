package org.cranework.eventing.relay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * The broker's answers to one batch.
 */
final class Acknowledgements implements Callback {

    private final CountDownLatch open;
    private volatile Exception failure;

    Acknowledgements(int expected) {
        this.open = new CountDownLatch(expected);
    }

    @Override
    public void onCompletion(RecordMetadata metadata, Exception exception) {
        if (exception == null) {
            open.countDown();
            return;
        }
        failure = exception;
        while (open.getCount() > 0) {
            open.countDown();
        }
    }

    /** Throws what the broker or the client refused a record with; called before each send, so that none follows a refused one. */
    void check() throws RelayException {
        if (failure != null) {
            throw new RelayException("Kafka did not take a record", failure);
        }
    }

    void await(Duration limit) throws RelayException, InterruptedException {
        if (!open.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new RelayException("Kafka did not answer within " + limit, new TimeoutException());
        }
        check();
    }
}
