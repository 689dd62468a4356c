package health.overturn.local.architecture.violator;

import health.overturn.local.architecture.violator.room.Room;
import java.time.LocalDate;
import java.util.logging.Logger;

/// Breaks every rule about code once. Its package has no package-info, so it is not null-marked either.
@SuppressWarnings("JavaTimeDefaultTimeZone")
public class Violator {
    public LocalDate today(boolean local) {
        System.out.println(local);
        return LocalDate.now();
    }

    public String environment() {
        return String.valueOf(System.getenv("HOME"));
    }

    public Room room() {
        return new Room(this);
    }

    public Logger library() {
        return Logger.getLogger("violator");
    }
}
