package org.cranework.local.city;

import java.util.List;

/** Prints one access token and nothing else, so that it can stand in a command line. */
final class TokenCommand {

    private final City city;
    private final Console console;

    TokenCommand(City city, Console console) {
        this.city = city;
        this.console = console;
    }

    int run(List<String> arguments) {
        if (arguments.size() != 1) {
            throw new UsageException(Main.usage(arguments, "token <caller>") + "\nCallers: "
                    + String.join(", ", Callers.names()) + ", and the name of a college: ./cranework client list");
        }
        try (var json = new Json()) {
            console.line(new Callers(city, json).token(arguments.getFirst()));
        }
        return 0;
    }
}
