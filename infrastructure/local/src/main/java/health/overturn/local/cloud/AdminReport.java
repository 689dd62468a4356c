package health.overturn.local.cloud;

import java.io.PrintWriter;
import java.nio.file.Path;

/// Prints what `admin create` did, and how to go on.
final class AdminReport {
    private final PrintWriter out;
    private final DeployedStack stack;
    private final PoolMember member;

    AdminReport(PrintWriter out, DeployedStack stack, PoolMember member) {
        this.out = out;
        this.stack = stack;
        this.member = member;
    }

    void practice(boolean isNew) {
        out.printf("Practice %s: %s%n", member.practices(), isNew ? "created" : "exists already; its settings stay");
    }

    void person(boolean isNew) {
        printMember(isNew, "Cognito mails an invitation with a password for the first sign-in");
    }

    void script(boolean isNew, Path file) {
        printMember(isNew, "its password is in " + file);
        if (isNew) {
            out.printf("Token: ./overturn admin token --sign-in %s%n", file);
        }
    }

    private void printMember(boolean isNew, String how) {
        if (isNew) {
            out.printf("%s: created as %s; %s%n", member.login(), member.role(), how);
        } else {
            out.printf("%s: exists already; its practices and its role stay%n", member.login());
        }
    }

    void foreignIssuer() {
        out.printf(
                "%s: create it at %s, with the claims practices=%s and role=%s%n",
                member.login(), stack.parameter("TokenIssuer"), member.practices(), member.role());
    }

    void addresses() {
        out.printf("API: %s%n", stack.output("ApiAddress"));
        if (stack.parameter("ConsoleAddress").isEmpty()) {
            out.printf(
                    "Console: nobody can sign in yet; deploy again with ConsoleAddress=%s%n",
                    stack.output("ApiAddress"));
        } else {
            out.printf("Console: %s%n", stack.output("ConsoleAddress"));
        }
        out.printf("Uploads: s3://%s/remits/%s/%n", stack.output("IntakeBucket"), member.practices());
        out.flush();
    }
}
