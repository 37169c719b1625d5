package org.cranework.local.city;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.cranework.local.backbone.BackboneException;

/** What {@code ./cranework} hands to Java: the first argument is the command, the rest are its own. */
public final class Main {

    private Main() {}

    /** Ends with 0 when the command did its work, 1 when it could not, 2 when it was not understood. */
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.exit(run(List.of(arguments), out, err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        City city = City.from(System.getenv());
        var console = new Console(out);
        List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        try {
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "up" -> new Up(city, console).run(rest);
                case "down" -> new Down(city, console).run();
                case "status" -> new Status(city, console).run();
                case "token" -> new TokenCommand(city, console).run(rest);
                case "client" -> new ClientCommand(city, console).run(rest);
                case "audit" -> new AuditCommand(city, console).run(rest);
                case "container" -> new ContainerCommand(city, console).run(rest);
                case "dead", "republish" -> new EventCommand(city, console).run(arguments);
                default -> throw new UsageException("Not a command: " + String.join(" ", arguments));
            };
        } catch (UsageException e) {
            err.println(e.getMessage());
            return 2;
        } catch (BackboneException | UncheckedIOException e) {
            err.println(e.getMessage());
            return 1;
        } catch (SQLException e) {
            err.println("The database answered: " + e.getMessage() + ". Is the city up? ./cranework status");
            return 1;
        }
    }

    static String usage(List<String> arguments, String... forms) {
        return (arguments.isEmpty() ? "More is needed." : "Not understood: " + String.join(" ", arguments)) + "\nUse: "
                + String.join("\n     ", Arrays.stream(forms).map(form -> "./cranework " + form).toList());
    }
}
