package health.overturn.denials.packet;

/// A service line of the denied claim, in the texts of the letter.
public record PacketLine(
        String number, String procedure, String units, String serviceFrom, String charge, String paid) {}
