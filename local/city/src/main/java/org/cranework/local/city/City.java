package org.cranework.local.city;

import java.nio.file.Path;
import java.util.Map;

import org.cranework.local.backbone.Broker;
import org.cranework.local.backbone.Durability;
import org.cranework.local.backbone.Home;
import org.cranework.local.backbone.Kafka;
import org.cranework.local.backbone.Keycloak;
import org.cranework.local.backbone.Postgres;
import org.cranework.local.backbone.PostgresServer;
import org.cranework.local.backbone.Secrets;
import org.cranework.local.sample.CityDescription;

/**
 * Which city it is and where it lives: its source tree, its data folder and its ports. Two cities run side by side when both
 * the folder and the port offset differ. A command that runs inside the network of {@code docker-compose.yml} reaches the
 * parts by their names there instead ({@code inNetwork}).
 */
public record City(Path home, Path data, int offset, String name, boolean inNetwork) {

    /** The city of the README. */
    public static final String SAMPLE = "qiqihar";

    /** The realm's name in Keycloak. */
    public static final String REALM = "cranework";

    // Below what Linux hands out to outgoing connections (32768 and up), or one of those could hold a port when the city starts.
    private static final int POSTGRES_PORT = 15432;
    private static final int KAFKA_PORT = 19092;
    private static final int KAFKA_CONTROLLER_PORT = 19093;
    private static final int KEYCLOAK_PORT = 8085;
    /** How much higher the ports of second processes are. */
    private static final int SECOND = 10;

    /** The sample city, somewhere else, as processes of this machine. */
    public City(Path home, Path data, int offset) {
        this(home, data, offset, SAMPLE, false);
    }

    /**
     * By {@code CRANEWORK_DATA} (default {@code .cranework} in the tree), {@code CRANEWORK_PORT_OFFSET} (default 0) and
     * {@code CRANEWORK_CITY} (default the sample city).
     */
    public static City from(Map<String, String> environment) {
        Path home = Home.path();
        Path data = home.resolve(environment.getOrDefault("CRANEWORK_DATA", ".cranework")).toAbsolutePath().normalize();
        return new City(home, data, Integer.parseInt(environment.getOrDefault("CRANEWORK_PORT_OFFSET", "0")),
                environment.getOrDefault("CRANEWORK_CITY", SAMPLE), "containers".equals(environment.get("CRANEWORK_NETWORK")));
    }

    /** What its services are set to, and what is loaded into it. */
    public CityDescription description() {
        return CityDescription.read(home.resolve("local/city/cities").resolve(name + ".yaml"));
    }

    /** Where the databases are, whoever runs PostgreSQL. */
    public PostgresServer databases() {
        return inNetwork ? new PostgresServer("postgres", 5432, secrets()) : postgres();
    }

    /** Where the topics are, whoever runs Kafka. */
    public Broker broker() {
        return inNetwork ? new Broker("kafka:9092") : kafka();
    }

    /** PostgreSQL as this city's process. */
    public Postgres postgres() {
        return new Postgres(data, POSTGRES_PORT + offset, Durability.DURABLE);
    }

    /** The broker as this city's process. */
    public Kafka kafka() {
        return new Kafka(data, KAFKA_PORT + offset, KAFKA_CONTROLLER_PORT + offset, Durability.DURABLE);
    }

    /** Keycloak as this city's process. */
    public Keycloak keycloak() {
        return new Keycloak(data, KEYCLOAK_PORT + offset);
    }

    /** The process of one service. */
    public ServiceProcess service(Service service) {
        return new ServiceProcess(this, service);
    }

    /**
     * A second process of a service, ten ports higher, for whoever needs two: neither {@code up} nor {@code down} knows it. A second
     * gateway knows both processes of each service, the first one only the first.
     */
    public ServiceProcess second(Service service) {
        return new ServiceProcess(this, service, service.module() + "-2", service.port() + offset + SECOND,
                upstream -> url(upstream) + "," + secondUrl(upstream));
    }

    /** Passwords and client secrets. */
    public Secrets secrets() {
        return new Secrets(data);
    }

    /** Where a service answers. */
    public String url(Service service) {
        return inNetwork
                ? "http://" + service.module() + ":" + service.port()
                : "http://127.0.0.1:" + (service.port() + offset);
    }

    private String secondUrl(Service service) {
        return "http://127.0.0.1:" + (service.port() + offset + SECOND);
    }

    /** Where Keycloak answers. */
    public String keycloakUrl() {
        return inNetwork ? "http://keycloak:" + KEYCLOAK_PORT : keycloak().url();
    }

    /** Who issues the tokens, and where they are asked for. */
    public String issuer() {
        return keycloakUrl() + "/realms/" + REALM;
    }

    Path keys(Service service) {
        return data.resolve("keys").resolve(service.context());
    }
}
