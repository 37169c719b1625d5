package org.cranework.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** nginx with a configuration of ours, on 127.0.0.1, ended with the benchmark. */
final class Nginx implements AutoCloseable {

    private static final int WORKERS = 2;

    private final Process process;

    private Nginx(Process process) {
        this.process = process;
    }

    /** Answers every path with the same kilobyte of JSON. */
    static Nginx backend(Path folder, int port, String body) {
        return start(folder, port, """
                server {
                    listen 127.0.0.1:%d;
                    location / { default_type application/json; return 200 '%s'; }
                }
                """.formatted(port, body));
    }

    /** The peer: a proxy with connections kept alive on both sides. */
    static Nginx proxy(Path folder, int port, int upstream) {
        return start(folder, port, """
                upstream backend { server 127.0.0.1:%d; keepalive 64; }
                server {
                    listen 127.0.0.1:%d;
                    location / {
                        proxy_pass http://backend;
                        proxy_http_version 1.1;
                        proxy_set_header Connection "";
                        proxy_set_header Host $host;
                        proxy_set_header X-Forwarded-For $remote_addr;
                    }
                }
                """.formatted(upstream, port));
    }

    private static Nginx start(Path folder, int port, String servers) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("nginx.conf");
            Files.writeString(file, """
                    daemon off;
                    worker_processes %d;
                    pid %s/nginx.pid;
                    error_log stderr warn;
                    events { worker_connections 1024; }
                    http {
                    access_log off;
                    keepalive_requests 1000000000;
                    client_body_temp_path %s/body;
                    proxy_temp_path %s/proxy;
                    fastcgi_temp_path %s/fastcgi;
                    uwsgi_temp_path %s/uwsgi;
                    scgi_temp_path %s/scgi;
                    %s}
                    """.formatted(WORKERS, folder, folder, folder, folder, folder, folder, servers));
            var process = new ProcessBuilder(List.of("nginx", "-p", folder.toString(), "-e", folder.resolve("error.log").toString(), "-c",
                    file.toString())).redirectErrorStream(true).redirectOutput(folder.resolve("nginx.log").toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            Machine.awaitListening(process.toHandle(), port);
            return new Nginx(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
