package org.cranework.local.city;

import java.util.List;
import java.util.UUID;

/** Makes, rotates, revokes and lists the clients of colleges. */
final class ClientCommand {

    private final City city;
    private final Console console;

    ClientCommand(City city, Console console) {
        this.city = city;
        this.console = console;
    }

    int run(List<String> arguments) {
        try (var json = new Json()) {
            var clients = new CollegeClients(city, new Realm(city, json));
            String form = arguments.isEmpty() ? "" : arguments.getFirst() + " " + (arguments.size() - 1);
            switch (form) {
                case "add 2" -> showSecret(name(arguments), clients.add(name(arguments), organization(arguments)));
                case "rotate 1" -> showSecret(name(arguments), clients.rotate(name(arguments)));
                case "revoke 1" -> {
                    clients.revoke(name(arguments));
                    console.line(CollegeClients.PREFIX + name(arguments)
                            + " gets no token any more. Those it holds end within five minutes.");
                }
                case "list 0" -> clients.list().forEach(console::line);
                default -> throw new UsageException(Main.usage(arguments, "client add <name> <organization id>",
                        "client rotate <name>", "client revoke <name>", "client list"));
            }
        }
        return 0;
    }

    private void showSecret(String name, String secret) {
        console.line("client id      " + CollegeClients.PREFIX + name);
        console.line("client secret  " + secret);
        console.line("token address  " + city.issuer() + "/protocol/openid-connect/token");
        console.line("Hand the secret over once, by a way that is not the mail the id goes by. It is not shown again.");
    }

    private static String name(List<String> arguments) {
        String name = arguments.get(1);
        String bare = name.startsWith(CollegeClients.PREFIX) ? name.substring(CollegeClients.PREFIX.length()) : name;
        if (!bare.matches("[a-z0-9][a-z0-9-]{1,40}")) {
            throw new UsageException("A client's name is 2 to 41 small letters, digits and hyphens: " + name);
        }
        return bare;
    }

    private static String organization(List<String> arguments) {
        try {
            return UUID.fromString(arguments.get(2)).toString();
        } catch (IllegalArgumentException e) {
            throw new UsageException("Not an organization's id: " + arguments.get(2)
                    + ". It is the id that POST /api/v1/talent/organizations answered.");
        }
    }
}
