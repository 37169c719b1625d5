package org.cranework.eventing.relay;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The link between the service's own database and its Kafka.
 *
 * @param url the JDBC URL of the service's database
 * @param login user and password
 * @param kafka bootstrap servers and whatever the cluster asks of a client
 */
record KafkaLink(String url, Properties login, Map<String, Object> kafka) implements RelayLink {

    private static final int MAX_BLOCK = 5_000;
    private static final int REQUEST_TIMEOUT = 10_000;
    private static final int BATCH_BYTES = 64 * 1024;

    @Override
    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.putAll(login);
        properties.setProperty("ApplicationName", "cranework-relay");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public Producer<String, byte[]> produce() {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // An expired record would be dropped and the next of its aggregate sent: the relay decides, not the client.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
